import { useTranslations } from "next-intl";
import { LanguageName } from "@/components/facts/language-name";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import type { RecordParts } from "@/lib/publication/record-parts";
import { SpacedList } from "./spaced-list";
import { TestimonyTexts } from "./testimony-texts";
import { WitnessList } from "./witness-list";

/** A testimony: who testified, when, in which form, and what was said. */
export function TestimonyBody({ parts, labels }: { parts: RecordParts; labels: RecordLabels }) {
  const t = useTranslations();
  const { testimony, witnesses, texts } = parts;
  return (
    <>
      <DefinitionTable>
        <DefinitionRow term={t("records.witnesses", { count: Math.max(1, witnesses.length) })}>
          <WitnessList witnesses={witnesses} labels={labels} />
        </DefinitionRow>
        {testimony ? (
          <>
            <DefinitionRow term={t("records.form")}>{t(`vocabulary.testimonyForms.${testimony.form}`)}</DefinitionRow>
            {testimony.reportedBy ? (
              <DefinitionRow term={t("records.reportedBy")}>
                <RecordLink to={testimony.reportedBy} labels={labels} />
              </DefinitionRow>
            ) : (
              <DefinitionRow term={t("records.given")}>{t("records.givenDirectly")}</DefinitionRow>
            )}
            {testimony.date ? (
              <DefinitionRow term={t("records.date")}>
                <UncertainDate date={testimony.date} />
              </DefinitionRow>
            ) : null}
            {testimony.place ? (
              <DefinitionRow term={t("records.place")}>
                <RecordLink to={testimony.place} labels={labels} />
              </DefinitionRow>
            ) : null}
            {testimony.languages.length > 0 ? (
              <DefinitionRow term={t("records.languages", { count: testimony.languages.length })}>
                <SpacedList>
                  {testimony.languages.map((code) => (
                    <LanguageName key={code} code={code} />
                  ))}
                </SpacedList>
              </DefinitionRow>
            ) : null}
          </>
        ) : null}
      </DefinitionTable>
      <TestimonyTexts texts={texts} contentNote={testimony?.contentNote ?? null} />
    </>
  );
}
