import { useTranslations } from "next-intl";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { BidiText } from "@/components/ui/bidi-text";
import type { Unit } from "@/lib/publication/public-record";

/** Who testified: by name where they agreed to be named, else with the words of the text, or as withheld. */
export function WitnessList({ witnesses, labels }: { witnesses: readonly Unit<"witness">[]; labels: RecordLabels }) {
  const t = useTranslations();
  if (witnesses.length === 0) return <span className="text-soft">{t("records.witnessesUnknown")}</span>;
  return (
    <ul>
      {witnesses.map((witness) => (
        <li key={witness.id}>
          {witness.name ? (
            <BidiText text={witness.name.text} language={witness.name.language} />
          ) : (
            <span className="text-soft">{t("site.nameWithheld")}</span>
          )}
          {witness.description === null ? null : (
            <>
              {t("fact.listSeparator")}
              <BidiText text={witness.description} />
            </>
          )}
          {witness.name && witness.entry !== null ? (
            <span className="label">
              {" "}
              {t("records.alsoVictim")} <RecordLink to={{ kind: "entry", number: witness.entry }} labels={labels} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
