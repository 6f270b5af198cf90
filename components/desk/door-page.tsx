import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitcher } from "@/components/layout/language-switcher";
import { localizedPath } from "@/lib/i18n/localized-path";
import { SkipLink } from "./skip-link";

interface DoorPageProps {
  /** The page's address without its language. */
  path: string;
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** A page before the desk: signing in and what belongs to it. It is narrow, and leads nowhere else. */
export function DoorPage({ path, title, lead, children }: DoorPageProps) {
  const locale = useLocale();
  const t = useTranslations("site");
  return (
    <>
      <SkipLink />
      <header className="border-b border-rule">
        <div className="sheet flex flex-wrap items-center gap-x-6 gap-y-2 pt-4 pb-3">
          <a href={localizedPath(locale, "/")} className="me-auto text-xl leading-none font-semibold text-ink no-underline hover:underline">
            {t("name")}
          </a>
          <LanguageSwitcher path={path} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="sheet pt-8 pb-16 outline-none">
        <div className="max-w-[32rem]">
          <h1 className="mb-4 text-[2rem] font-semibold">{title}</h1>
          {lead ? <div className="mb-6">{lead}</div> : null}
          {children}
        </div>
      </main>
    </>
  );
}
