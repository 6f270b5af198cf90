import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { DeskTitle } from "@/components/reviews/desk-title";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { HistoryLine, RecordHistory } from "@/lib/history/curator-queries";
import { localizedPath } from "@/lib/i18n/localized-path";
import { comparePath, recordPath } from "@/lib/permalinks";
import { useEventWords } from "./event-words";

/** Who did what with a record, when and why; the newest first. */
export function RecordHistoryView({ history, mayChangePublication }: { history: RecordHistory; mayChangePublication: boolean }) {
  const locale = useLocale();
  const t = useTranslations();
  const { kind, subjectId, title, ref, state, lines } = history;
  const path = `/desk/records/${kind}/${subjectId}`;
  return (
    <>
      <PageHeading above={t("desk.history.title")}>
        <DeskTitle kind={kind} title={title} />
      </PageHeading>
      <p className="mb-6">
        {ref && state ? (
          <>
            <a href={recordPath(locale, ref)}>{t("record.numbered", { kind: t(`kinds.${ref.kind}`), number: String(ref.number) })}</a> · {t(`vocabulary.recordStates.${state}`)}
          </>
        ) : (
          t("desk.records.neverPublished")
        )}
        {mayChangePublication ? (
          <>
            {" · "}
            <a href={localizedPath(locale, `${path}/publication`)}>{t("desk.history.publication")}</a>
          </>
        ) : null}
      </p>
      {lines.items.length === 0 ? <p>{t("desk.history.none")}</p> : null}
      <Timeline>
        {lines.items.map((line) => (
          <TimelineItem key={line.id} when={<Moment at={line.at} />}>
            <Line line={line} isReadable={state === "published"} />
          </TimelineItem>
        ))}
      </Timeline>
      <Pagination page={lines.page} pages={lines.pages} href={(page) => localizedPath(locale, `${path}/history?page=${page}`)} />
    </>
  );
}

function Line({ line: { by, type, reason, details, claim }, isReadable }: { line: HistoryLine; isReadable: boolean }) {
  const locale = useLocale();
  const t = useTranslations();
  const wordsOf = useEventWords();
  const { kind, number, version, submission, withdrawalKind } = details;
  const ref = kind && number ? { kind, number } : null;
  return (
    <>
      <p>
        <bdi className="font-semibold">{by}</bdi>: {wordsOf(type)}
        {claim ? <span className="text-soft"> ({claimWords(claim, t)})</span> : null}
        {withdrawalKind ? <span className="text-soft"> ({t(`vocabulary.withdrawalKinds.${withdrawalKind}`)})</span> : null}
      </p>
      {ref && version && isReadable && type === "record.published" ? (
        <p className="label">
          <a href={recordPath(locale, ref, version)}>{t("desk.review.version", { version })}</a>
          {version > 1 ? (
            <>
              {" · "}
              <a href={comparePath(locale, ref, version - 1, version)}>{t("versions.compare", { version: String(version - 1) })}</a>
            </>
          ) : null}
        </p>
      ) : null}
      {submission && type !== "submission.taken_back" ? (
        <p className="label">
          <a href={localizedPath(locale, `/desk/review/${submission}`)}>{t("desk.review.toSubmission")}</a>
        </p>
      ) : null}
      {reason ? (
        <p dir="auto" className="border-s-2 border-rule ps-3 whitespace-pre-line">
          {reason}
        </p>
      ) : null}
    </>
  );
}

function claimWords({ kind, attribute, episode }: NonNullable<HistoryLine["claim"]>, t: ReturnType<typeof useTranslations<never>>): string {
  if (attribute) return t(`vocabulary.attributeKinds.${attribute}`);
  return episode ? t(`vocabulary.episodeKinds.${episode}`) : t(`vocabulary.factKinds.${kind}`);
}
