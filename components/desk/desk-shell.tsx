import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface DeskShellProps {
  /** Where the name above every page leads. */
  home: { href: string; label: string };
  /** Beside that name. */
  links: ReactNode;
  /** In a line of its own below it. */
  below?: ReactNode;
  /** Between the header and the page. */
  help?: ReactNode;
  children: ReactNode;
}

/** What all pages of the desk, and those in front of it, have around their content. */
export function DeskShell({ home, links, below, help, children }: DeskShellProps) {
  const t = useTranslations("desk");
  return (
    <>
      <a href="#content" className="absolute start-2 top-2 z-10 -translate-y-16 bg-paper px-3 py-2 font-ui text-sm focus-visible:translate-y-0">
        {t("skipToContent")}
      </a>
      <header className="border-b border-rule print:hidden">
        <div className="sheet flex flex-wrap items-center gap-x-6 gap-y-2 pt-4 pb-3 font-ui text-[0.9375rem]">
          <a href={home.href} className="me-auto font-text text-xl leading-none font-semibold text-ink no-underline hover:underline">
            {home.label}
          </a>
          {links}
        </div>
        {below ? <div className="sheet flex flex-wrap items-center gap-x-6 gap-y-1 pb-3 font-ui text-[0.9375rem]">{below}</div> : null}
      </header>
      {help}
      <main id="content" tabIndex={-1} className="sheet pt-8 pb-16 outline-none">
        {children}
      </main>
    </>
  );
}
