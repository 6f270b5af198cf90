import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

interface SitePageProps {
  /** The page's address without its language, with the query: the language switcher stays on it. */
  path: string;
  /** What the search box holds. */
  query?: string;
  /** False where the page has a search form of its own. */
  hasSearch?: boolean;
  children: ReactNode;
}

/** Every public page: header, content, footer. */
export function SitePage({ path, query, hasSearch = true, children }: SitePageProps) {
  const t = useTranslations("site");
  return (
    <>
      <a
        href="#content"
        className="absolute start-2 top-2 z-10 -translate-y-16 bg-paper px-3 py-2 font-ui text-sm focus-visible:translate-y-0"
      >
        {t("skipToContent")}
      </a>
      <SiteHeader path={path} query={query} hasSearch={hasSearch} />
      <main id="content" tabIndex={-1} className="sheet pt-8 pb-16 outline-none sm:pt-10 print:p-0">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
