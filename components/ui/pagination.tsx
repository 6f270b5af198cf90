import { useTranslations } from "next-intl";

interface PaginationProps {
  page: number;
  pages: number;
  /** The address of a page of the list. */
  href: (page: number) => string;
}

/** Previous and next page of a list; nothing where there is one page. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const t = useTranslations("pagination");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("label")} className="mt-8 flex flex-wrap items-baseline gap-x-6 gap-y-2 font-ui text-[0.9375rem]">
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          {t("previous")}
        </a>
      ) : null}
      <span className="text-soft">{t("page", { page, pages })}</span>
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          {t("next")}
        </a>
      ) : null}
    </nav>
  );
}
