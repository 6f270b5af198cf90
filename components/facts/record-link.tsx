import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { recordPath } from "@/lib/permalinks";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import type { RecordLabels } from "./record-labels";

/** A link to another record by its present name; a record that is not published is named by kind and number only. */
export function RecordLink({ to, labels }: { to: RecordRef; labels: RecordLabels }) {
  const locale = useLocale();
  const t = useTranslations();
  const label = labels.get(recordKey(to));
  const numbered = t("record.numbered", { kind: t(`kinds.${to.kind}`), number: String(to.number) });
  if (!label) return <span className="text-soft">{t("record.notPublished", { record: numbered })}</span>;
  if (label.isToCome) {
    return (
      <span>
        {label.title === null ? t(`kinds.${to.kind}`) : <BidiText text={label.title} language={label.language} />}{" "}
        <span className="label">({t("record.toCome")})</span>
      </span>
    );
  }
  return (
    <a href={recordPath(locale, to)}>
      {label.title === null ? (
        <WithoutName kind={to.kind} numbered={numbered} />
      ) : (
        <BidiText text={label.title} language={label.language} />
      )}
    </a>
  );
}

/** What stands for a name: a person always has one, other records may simply have none. */
function WithoutName({ kind, numbered }: { kind: RecordRef["kind"]; numbered: string }) {
  const notGiven = useTranslations("site")("nameNotGiven");
  return kind === "entry" ? `${notGiven} (${numbered})` : numbered;
}
