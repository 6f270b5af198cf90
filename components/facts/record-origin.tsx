import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { recordPath } from "@/lib/permalinks";
import type { RecordParts } from "@/lib/publication/record-parts";
import type { Unit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import { DateAfter } from "./date-after";
import type { FactContext } from "./fact-context";
import { WitnessNames } from "./witness-names";

/** A testimony or source as it stands in a list of references: who made it, what it is, when. */
export function RecordOrigin({ to, context }: { to: RecordRef; context: FactContext }) {
  const locale = useLocale();
  const t = useTranslations();
  const parts = context.cited.get(recordKey(to));
  const numbered = t("record.numbered", { kind: t(`kinds.${to.kind}`), number: String(to.number) });
  if (!parts) return <span className="text-soft">{t("record.notPublished", { record: numbered })}</span>;
  return (
    <p>
      {parts.source ? <SourceReference source={parts.source} /> : <TestimonyReference parts={parts} />}{" "}
      <a href={recordPath(locale, to)} className="label whitespace-nowrap">
        {numbered}
      </a>
    </p>
  );
}

function SourceReference({ source }: { source: Unit<"source"> }) {
  const t = useTranslations();
  const makers = [...new Set([source.author, source.publisher])].filter((name) => name !== null);
  return (
    <>
      <BidiText text={source.title} language={source.titleLanguage} />
      <span className="text-soft">
        {makers.map((name) => (
          <span key={name}>
            {t("fact.listSeparator")}
            <BidiText text={name} />
          </span>
        ))}
        {t("fact.listSeparator")}
        {t(`vocabulary.sourceKinds.${source.kind}`)}
        <DateAfter date={source.date} />
      </span>
    </>
  );
}

function TestimonyReference({ parts: { testimony, witnesses } }: { parts: RecordParts }) {
  const t = useTranslations();
  return (
    <>
      <WitnessNames witnesses={witnesses} />
      {testimony ? (
        <span className="text-soft">
          {t("fact.listSeparator")}
          {t(`vocabulary.testimonyForms.${testimony.form}`)}
          <DateAfter date={testimony.date} />
        </span>
      ) : null}
    </>
  );
}
