import { useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { LanguageName } from "@/components/facts/language-name";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { BidiText } from "@/components/ui/bidi-text";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import { textAttributes } from "@/lib/i18n/text-direction";
import type { RecordParts } from "@/lib/publication/record-parts";
import { OutsideLink } from "./outside-link";
import { SpacedList } from "./spaced-list";

/** The description of a source: what it is, who made it, where it is and when it was read. */
export function SourceBody({ parts: { source } }: { parts: RecordParts }) {
  const t = useTranslations();
  if (!source) return null;
  const rows = [
    [t("records.kindLabel"), t(`vocabulary.sourceKinds.${source.kind}`)],
    [t("records.author"), source.author && <BidiText text={source.author} />],
    [t("records.publisher"), source.publisher && <BidiText text={source.publisher} />],
    [t("records.date"), source.date && <UncertainDate date={source.date} />],
    [
      t("records.languages", { count: source.languages.length }),
      source.languages.length > 0 && (
        <SpacedList>
          {source.languages.map((code) => (
            <LanguageName key={code} code={code} />
          ))}
        </SpacedList>
      ),
    ],
    [t("records.address"), source.url && <OutsideLink url={source.url} />],
    [t("records.archived"), source.archivedUrl && <OutsideLink url={source.archivedUrl} />],
    [t("records.accessed"), source.accessedOn && <Day date={source.accessedOn} />],
    [t("records.fileHash"), source.fileHash && <code className="text-[0.875rem] break-all">{source.fileHash}</code>],
    [t("records.noteLabel"), source.note && <span {...textAttributes()}>{source.note}</span>],
  ] as const;
  return (
    <DefinitionTable>
      {rows.map(([term, value]) =>
        value ? (
          <DefinitionRow key={term} term={term}>
            {value}
          </DefinitionRow>
        ) : null,
      )}
    </DefinitionTable>
  );
}
