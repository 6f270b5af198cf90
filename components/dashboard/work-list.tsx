import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/desk/moment";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { BidiText } from "@/components/ui/bidi-text";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import type { CaseRow } from "@/lib/dashboard/case-queries";
import type { OwnRecord } from "@/lib/dashboard/curator-queries";
import type { UnfinishedForm } from "@/lib/dashboard/unfinished-queries";
import { deskRecordPath } from "@/lib/desk/record-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import { statusDateWords } from "@/lib/publication/status-date-words";
import { MonthsForm } from "./months-form";
import { UnfinishedList } from "./unfinished-list";

/** A list that is worked through, and what stands in it. */
export type WorkPage =
  | { queue: "unfinished"; list: Page<UnfinishedForm> }
  | { queue: "drafts"; list: Page<OwnRecord> }
  | { queue: "no-news"; list: Page<CaseRow>; months: number }
  | { queue: "tier-3"; list: Page<CaseRow> };

/** One list that is worked through, with what it means that something stands in it. */
export function WorkList({ work }: { work: WorkPage }) {
  const locale = useLocale();
  const t = useTranslations("desk.dashboard");
  const records = useTranslations("desk.records");
  const months = work.queue === "no-news" ? work.months : 0;
  const path = localizedPath(locale, `/desk/work/${work.queue}`);
  return (
    <>
      <PageHeading>{t(`lists.${work.queue}`, { months })}</PageHeading>
      <p className="mb-4 max-w-page">{t(`explain.${work.queue}`, { months })}</p>
      {work.queue === "no-news" ? <MonthsForm action={path} months={months} /> : null}
      <p className="label mb-2">{records("count", { count: work.list.total })}</p>
      {work.list.items.length === 0 ? <p>{t(work.list.total === 0 ? "nothingLeft" : "beyond")}</p> : <Rows work={work} />}
      <Pagination page={work.list.page} pages={work.list.pages} href={(page) => `${path}?${new URLSearchParams({ ...(months ? { months: String(months) } : {}), page: String(page) })}`} />
    </>
  );
}

function Rows({ work }: { work: WorkPage }) {
  const locale = useLocale();
  const kinds = useTranslations("kinds");
  const t = useTranslations("desk.dashboard");
  if (work.queue === "unfinished") return <UnfinishedList forms={work.list.items} />;
  return (
    <ul data-rows="" className="divide-y divide-rule border-y border-rule">
      {work.queue === "drafts"
        ? work.list.items.map(({ kind, id, title, number, changedAt }) => (
            <Row key={id} href={localizedPath(locale, deskRecordPath(kind, id))} title={<bdi>{title ?? t("untitled")}</bdi>}>
              {kinds(kind)} · <OnSiteLine kind={kind} number={number} /> · {t("changed")} <Moment at={changedAt} />
            </Row>
          ))
        : work.list.items.map((row) => (
            <Row key={row.personId} href={localizedPath(locale, deskRecordPath("entry", row.personId))} title={row.title ? <BidiText text={row.title} language={row.titleLanguage} /> : t("withheld")}>
              <CaseLine row={row} />
            </Row>
          ))}
    </ul>
  );
}

function CaseLine({ row }: { row: CaseRow }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <>
      <OnSiteLine kind="entry" number={row.number} />
      {row.status ? ` · ${t(`vocabulary.statusValues.${row.status}`)} · ` : " · "}
      {statusDateWords(t, locale, row) ?? t("desk.dashboard.noDay")}
    </>
  );
}

function Row({ href, title, children }: { href: string; title: ReactNode; children: ReactNode }) {
  return (
    <li className="py-2.5">
      <a href={href}>
        {title}
      </a>
      <p className="label">{children}</p>
    </li>
  );
}
