import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { RecordWays } from "@/components/desk/record-ways";
import { DeskTitle } from "@/components/reviews/desk-title";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { HistoryLine, RecordHistory } from "@/lib/history/curator-queries";
import { compareMomentsPath, historyPath } from "@/lib/history/history-path";
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
      <RecordWays kind={kind} subjectId={subjectId} here="history" mayChangePublication={mayChangePublication} />
      <p className="mb-6">
        {ref && state ? (
          <>
            <a href={recordPath(locale, ref)}>{t("record.numbered", { kind: t(`kinds.${ref.kind}`), number: String(ref.number) })}</a> · {t(`vocabulary.recordStates.${state}`)}
          </>
        ) : (
          t("desk.records.neverPublished")
        )}
      </p>
      {lines.items.length === 0 ? <p>{t("desk.history.none")}</p> : null}
      <form action={localizedPath(locale, `${historyPath(kind, subjectId)}/compare`)}>
        <Timeline>
          {lines.items.map((line) => (
            <TimelineItem key={line.id} when={<Moment at={line.at} />}>
              <Line line={line} isReadable={state === "published"} />
              {line.isMoment ? <LineMoments line={line} history={history} /> : null}
            </TimelineItem>
          ))}
        </Timeline>
        {lines.items.some(({ isMoment }) => isMoment) ? (
          <p className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-4">
            <button type="submit">{t("desk.history.compare")}</button>
            <span className="label max-w-[36rem]">{t("desk.history.choose")}</span>
          </p>
        ) : null}
      </form>
      <Pagination page={lines.page} pages={lines.pages} href={(page) => localizedPath(locale, `${path}/history?page=${page}`)} />
    </>
  );
}

/** What can be compared with what was on file after an event. */
function LineMoments({ line: { id, at, type, isChange }, history: { kind, subjectId } }: { line: HistoryLine; history: RecordHistory }) {
  const locale = useLocale();
  const t = useTranslations("desk.history");
  const desk = useTranslations("desk");
  const wordsOf = useEventWords();
  const names = { event: wordsOf(type), at: desk("moment", { day: at.toISOString().slice(0, 10), time: at.toISOString().slice(11, 16) }) };
  const pathTo = (moments: { from?: string; to?: string }) => localizedPath(locale, compareMomentsPath(kind, subjectId, moments));
  return (
    <p className="label flex flex-wrap items-center gap-x-4">
      {isChange ? <a href={pathTo({ to: id })}>{t("whatChanged")}</a> : null}
      <a href={pathTo({ from: id })}>{t("withNow")}</a>
      {(["from", "to"] as const).map((side) => (
        <label key={side} className="flex items-center gap-1">
          <input type="radio" name={side} value={id} aria-label={t(side === "from" ? "firstOf" : "secondOf", names)} className="min-h-0" />
          {t(side === "from" ? "first" : "second")}
        </label>
      ))}
    </p>
  );
}

function Line({ line: { by, type, reason, details, claim }, isReadable }: { line: HistoryLine; isReadable: boolean }) {
  const locale = useLocale();
  const t = useTranslations();
  const wordsOf = useEventWords();
  const { kind, number, version, submission, withdrawalKind, restored } = details;
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
      {restored ? <p className="label">{t("desk.history.restored")}</p> : null}
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
