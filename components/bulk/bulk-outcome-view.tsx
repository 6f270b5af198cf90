import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import type { BulkOutcome } from "@/lib/bulk/curator-queries";
import type { BulkSkip } from "@/lib/bulk/vocabulary";
import { deskRecordPath } from "@/lib/desk/record-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import { useBulkWords } from "./bulk-words";
import { UndoBulk } from "./undo-bulk";

/** What was done with many records, what was left out, and the way back. */
export function BulkOutcomeView({ outcome, undo }: { outcome: BulkOutcome; undo: Action<unknown> }) {
  const locale = useLocale();
  const t = useTranslations("desk.bulk");
  const { bulkId, by, at, deed, done, skipped, submissionId, undone, titles, target, mayUndo } = outcome;
  const words = useBulkWords(deed, target);
  const rows = (list: readonly { id: string; why?: BulkSkip }[]) => (
    <ul className="divide-y divide-rule">
      {list.map(({ id, why }) => (
        <li key={id} className="py-2">
          {titles.has(id) ? (
            <a href={localizedPath(locale, deskRecordPath(deed.kind, id))}>
              <bdi>{titles.get(id)}</bdi>
            </a>
          ) : (
            <code dir="ltr">{id.slice(0, 8)}</code>
          )}
          {why ? <p className="label">{t(`skips.${why}`)}</p> : null}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeading>{t("outcome")}</PageHeading>
      <p className="mb-2">
        <bdi className="font-semibold">{by}</bdi>, <Moment at={at} />: {words(false)}
      </p>
      {submissionId && !undone ? (
        <p className="mb-2">
          <a href={localizedPath(locale, `/desk/review/${submissionId}`)}>{t("toSubmission")}</a>
        </p>
      ) : null}
      {undone ? (
        <p role="status" className="mb-4 font-ui font-semibold">
          {t("undoneBy", { count: undone.undone.length, name: undone.by })} <Moment at={undone.at} />
        </p>
      ) : null}
      {mayUndo ? (
        <div className="mb-6">
          <p className="label mb-2">{t("undoLead")}</p>
          <UndoBulk bulkId={bulkId} undo={undo} />
        </div>
      ) : null}
      <Section id="done" title={t("done", { count: done.length })}>
        {rows(done.map(({ id }) => ({ id })))}
      </Section>
      {skipped.length > 0 ? (
        <Section id="skipped" title={t("leftOut", { count: skipped.length })}>
          {rows(skipped)}
        </Section>
      ) : null}
      {undone && undone.left.length > 0 ? (
        <Section id="left" title={t("notUndone", { count: undone.left.length })}>
          {rows(undone.left)}
        </Section>
      ) : null}
    </>
  );
}
