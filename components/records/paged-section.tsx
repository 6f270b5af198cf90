import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Page } from "@/lib/publication/page";

interface PagedSectionProps {
  id: string;
  title: string;
  result: Pick<Page<unknown>, "total" | "page" | "pages">;
  /** What is said where there is nothing; without it an empty section is left out. */
  none?: string;
  href: (page: number) => string;
  /** A way to more, shown below. */
  more?: ReactNode;
  children: ReactNode;
}

/** A section of a record that lists other records, a page at a time. */
export function PagedSection({ id, title, result, none, href, more, children }: PagedSectionProps) {
  const t = useTranslations("records");
  if (result.total === 0 && !none) return null;
  return (
    <Section id={id} title={<>{title} {result.total > 0 ? <span className="label font-normal">{t("total", { total: result.total })}</span> : null}</>}>
      {result.total === 0 ? <p className="text-soft">{none}</p> : children}
      <Pagination page={result.page} pages={result.pages} href={(page) => `${href(page)}#${id}`} />
      {more ? <p className="mt-4">{more}</p> : null}
    </Section>
  );
}
