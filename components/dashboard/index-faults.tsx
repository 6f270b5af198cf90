import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { BidiText } from "@/components/ui/bidi-text";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import type { IndexFault, KeptIndex } from "@/lib/dashboard/index-fault-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import { recordPath } from "@/lib/permalinks";
import type { Page } from "@/lib/publication/page";
import { RetryButton } from "./retry-button";

interface IndexFaultsProps {
  indexes: readonly KeptIndex[];
  faults: Page<IndexFault>;
  /** Null for those who can only ask an administrator. */
  retry: Action<{ records: number }> | null;
}

/** What the search has not taken up, and what to do about it. */
export function IndexFaults({ indexes, faults, retry }: IndexFaultsProps) {
  const locale = useLocale();
  const t = useTranslations("desk.dashboard.index");
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <p className="mb-6 max-w-page">{t(retry ? "lead" : "leadOthers")}</p>
      {retry ? <RetryButton retry={retry} isNeeded={faults.total > 0} /> : null}
      <Section id="given-up" title={t("faults", { count: faults.total })}>
        {faults.items.length === 0 ? <p>{t("none")}</p> : null}
        <ul data-rows="" className="divide-y divide-rule">
          {faults.items.map((fault) => (
            <li key={`${fault.engine} ${fault.kind} ${fault.number}`} className="py-2.5">
              <FaultLine fault={fault} />
            </li>
          ))}
        </ul>
        <Pagination page={faults.page} pages={faults.pages} href={(page) => localizedPath(locale, `/desk/search-index?page=${page}`)} />
      </Section>
      <Section id="indexes" title={t("indexes")}>
        <ul className="space-y-3">
          {indexes.map(({ engine, builtAt, waiting, dead, lastError, failedAt }) => (
            <li key={engine}>
              <p>
                <bdi className="font-semibold">{engine}</bdi> · {builtAt ? t("builtAt") : t("notBuilt")} {builtAt ? <Moment at={builtAt} /> : null} · {t("tasks", { waiting, dead })}
              </p>
              {lastError && failedAt ? (
                <p className="label wrap-anywhere">
                  {t("failedAt")} <Moment at={failedAt} />: <bdi dir="ltr">{lastError}</bdi>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function FaultLine({ fault: { kind, number, title, titleLanguage, engine, attempts, lastError, deadAt } }: { fault: IndexFault }) {
  const locale = useLocale();
  const t = useTranslations("desk.dashboard.index");
  const all = useTranslations();
  return (
    <>
      <a href={recordPath(locale, { kind, number })}>
        {all("record.numbered", { kind: all(`kinds.${kind}`), number: String(number) })}
      </a>
      {title ? (
        <>
          {": "}
          <BidiText text={title} language={titleLanguage} />
        </>
      ) : null}
      <p className="label wrap-anywhere">
        <bdi>{engine}</bdi> · {t("attempts", { count: attempts })} · <Moment at={deadAt} />
        {lastError ? (
          <>
            {" · "}
            <bdi dir="ltr">{lastError}</bdi>
          </>
        ) : null}
      </p>
    </>
  );
}
