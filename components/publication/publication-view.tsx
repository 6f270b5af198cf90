import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/desk/moment";
import { RecordWays } from "@/components/desk/record-ways";
import { DeskTitle } from "@/components/reviews/desk-title";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import { recordPath } from "@/lib/permalinks";
import type { ClaimInShort, MergePreview, PublicStanding } from "@/lib/publication/curator-queries";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { EraseForm } from "./erase-form";
import { MergeSection } from "./merge-section";
import { StepForm } from "./step-form";

interface PublicationViewProps {
  kind: PublicRecordKind;
  subjectId: string;
  title: { text: string; language: string } | null;
  standing: PublicStanding | null;
  asked: string;
  preview: MergePreview | null;
  /** Null for whoever may not erase. */
  claims: readonly ClaimInShort[] | null;
  mayPublish: boolean;
  actions: Record<"withdraw" | "reinstate" | "merge" | "unmerge" | "erase", Action<void>>;
}

/** What readers have of a record, and the steps that take it away, bring it back or join it to another one. */
export function PublicationView({ kind, subjectId, title, standing, asked, preview, claims, mayPublish, actions }: PublicationViewProps) {
  const locale = useLocale();
  const t = useTranslations("desk.records");
  const signInPath = localizedPath(locale, "/desk/sign-in");
  const path = `/desk/records/${kind}/${subjectId}/publication`;
  return (
    <>
      <PageHeading above={t("standing")}>
        <DeskTitle kind={kind} title={title} />
      </PageHeading>
      <RecordWays kind={kind} subjectId={subjectId} here="publication" mayChangePublication />
      <Section id="standing" title={t("standing")}>
        <Standing standing={standing} />
      </Section>
      {standing && mayPublish ? (
        <>
          {standing.state === "published" ? (
            <>
              <Section id="withdraw" title={t("withdraw")}>
                <StepForm step="withdraw" subjectId={subjectId} action={actions.withdraw} given={{ ref: standing.ref }} signInPath={signInPath} />
              </Section>
              <Section id="merge" title={t("merge")}>
                <MergeSection subjectId={subjectId} path={path} from={standing.ref} asked={asked} preview={preview} action={actions.merge} signInPath={signInPath} />
              </Section>
            </>
          ) : null}
          {standing.state === "withdrawn" ? (
            <Section id="reinstate" title={t("reinstate")}>
              <StepForm step="reinstate" subjectId={subjectId} action={actions.reinstate} given={{ ref: standing.ref }} signInPath={signInPath} />
            </Section>
          ) : null}
          {standing.state === "merged" ? (
            <Section id="unmerge" title={t("unmerge")}>
              <StepForm step="unmerge" subjectId={subjectId} action={actions.unmerge} given={{ ref: standing.ref }} signInPath={signInPath} />
            </Section>
          ) : null}
        </>
      ) : null}
      {claims ? (
        <Section id="erase" title={t("erase")}>
          <EraseForm subjectId={subjectId} claims={claims} action={actions.erase} signInPath={signInPath} />
        </Section>
      ) : null}
    </>
  );
}

function Standing({ standing }: { standing: PublicStanding | null }): ReactNode {
  const locale = useLocale();
  const t = useTranslations();
  if (!standing) return <p>{t("desk.records.neverPublished")}</p>;
  const { ref, state, currentVersion, stateChangedAt, mergedInto, mergedFrom } = standing;
  const numbered = (number: number) => t("record.numbered", { kind: t(`kinds.${ref.kind}`), number: String(number) });
  const deskPath = (subjectId: string) => localizedPath(locale, `/desk/records/${ref.kind}/${subjectId}/publication`);
  return (
    <>
      <p>
        <a href={recordPath(locale, ref)}>{numbered(ref.number)}</a> · {t(`vocabulary.recordStates.${state}`)} · {t("desk.review.version", { version: currentVersion })} · <Moment at={stateChangedAt} />
      </p>
      {mergedInto ? (
        <p>
          {t("desk.records.leadsTo")} <a href={deskPath(mergedInto.subjectId)}>{numbered(mergedInto.number)}</a>
        </p>
      ) : null}
      {mergedFrom.length > 0 ? (
        <p>
          {t("desk.records.holds")}{" "}
          {mergedFrom.map(({ number, subjectId }, index) => (
            <span key={number}>
              {index > 0 ? t("fact.listSeparator") : null}
              <a href={deskPath(subjectId)}>{numbered(number)}</a>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
