import { useLocale, useTranslations } from "next-intl";
import { DeskTitle } from "@/components/reviews/desk-title";
import { PageHeading } from "@/components/ui/page-heading";
import type { Action } from "@/lib/action-answer";
import type { BringablePart } from "@/lib/history/comparison-queries";
import { historyPath } from "@/lib/history/history-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import { BringBackForm } from "./bring-back-form";
import { MomentWords } from "./moment-words";
import { usePartWords } from "./use-part-words";

interface BringBackViewProps {
  found: BringablePart;
  /** Of the row that is made where the part is not on file any more. */
  newId: string;
  bringBack: Action<void>;
}

/** What stood in a part of a record at an earlier moment, to be brought back field by field. */
export function BringBackView({ found, newId, bringBack }: BringBackViewProps) {
  const locale = useLocale();
  const t = useTranslations("desk.history");
  const { kind, subjectId, title, moment, difference, fields, lockVersion } = found;
  const { heading, labels, say } = usePartWords(kind, difference);
  const isGone = difference.later === null;
  const rows = Object.entries(labels).flatMap(([field, label]) => {
    const [then, now] = [say(field, difference.earlier?.[field]), say(field, difference.later?.[field])];
    return fields.includes(field) && (!isGone || then !== "") ? [{ field, label, then, now }] : [];
  });
  const backTo = localizedPath(locale, historyPath(kind, subjectId));
  return (
    <>
      <PageHeading above={<a href={backTo}>{t("title")}</a>}>{t("bringBackTitle")}</PageHeading>
      <p className="mb-2 text-[1.1875rem]">
        <DeskTitle kind={kind} title={title} />
      </p>
      <p className="mb-2 font-semibold">
        <bdi>{heading}</bdi>
      </p>
      <p className="label mb-6">
        <MomentWords moment={moment} otherwise="beginning" />
      </p>
      <BringBackForm
        input={{ id: newId, kind, subjectId, moment: moment.id, part: difference.part, lockVersion }}
        title={heading} rows={rows} isGone={isGone} backTo={backTo} bringBack={bringBack}
      />
    </>
  );
}
