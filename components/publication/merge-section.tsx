import { useLocale, useTranslations } from "next-intl";
import { RecordLink } from "@/components/facts/record-link";
import { ChangeList } from "@/components/reviews/change-list";
import { FormField } from "@/components/ui/form-field";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { MergePreview } from "@/lib/publication/curator-queries";
import type { RecordRef } from "@/lib/publication/public-unit";
import { StepForm } from "./step-form";

interface MergeSectionProps {
  subjectId: string;
  path: string;
  from: RecordRef;
  /** The number that was asked for, as it was typed. */
  asked: string;
  preview: MergePreview | null;
  action: Action<void>;
  signInPath: string;
}

/** Joins a record to another one: first what that would change, then the step itself. */
export function MergeSection({ subjectId, path, from, asked, preview, action, signInPath }: MergeSectionProps) {
  const locale = useLocale();
  const t = useTranslations("desk.records");
  const reviewing = useTranslations("desk.review");
  return (
    <>
      <form action={localizedPath(locale, path)} className="mb-4 flex flex-wrap items-end gap-3">
        <FormField id="merge-into" label={t("mergeInto")}>
          <input id="merge-into" name="into" inputMode="numeric" dir="ltr" defaultValue={asked} />
        </FormField>
        <button type="submit">{t("mergePreview")}</button>
      </form>
      {asked !== "" && preview === null ? <p role="status">{t("mergeUnknown")}</p> : null}
      {preview ? (
        <>
          <p>{t.rich("mergeWould", { from: () => <RecordLink to={preview.from} labels={preview.labels} />, into: () => <RecordLink to={preview.into} labels={preview.labels} /> })}</p>
          {preview.problems.length > 0 ? (
            <ul className="my-3 border-s-2 border-strong bg-mark px-3 py-1.5">
              {[...new Set(preview.problems.map(({ code }) => code))].map((code) => (
                <li key={code}>{reviewing(`checks.${code}`)}</li>
              ))}
            </ul>
          ) : null}
          {preview.diff.added.length + preview.diff.changed.length + preview.diff.removed.length === 0 ? <p>{reviewing("nothing")}</p> : null}
          <ChangeList preview={preview} labels={preview.labels} mayHoldBack={false} />
          <div className="mt-6">
            <StepForm step="merge" subjectId={subjectId} action={action} given={{ from, into: preview.into }} signInPath={signInPath} />
          </div>
        </>
      ) : null}
    </>
  );
}
