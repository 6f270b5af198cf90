import { useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { BidiText } from "@/components/ui/bidi-text";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import { Prose } from "@/components/ui/prose";
import type { RecordParts } from "@/lib/publication/record-parts";

/** What a list holds by definition, who made it and when. */
export function ListBody({ parts: { list } }: { parts: RecordParts }) {
  const t = useTranslations("records");
  if (!list) return null;
  return (
    <DefinitionTable>
      <DefinitionRow term={t("definition")}>
        <Prose text={list.definition} language={list.language} />
      </DefinitionRow>
      <DefinitionRow term={t("author")}>
        <BidiText text={list.author} />
      </DefinitionRow>
      <DefinitionRow term={t("createdOn")}>
        <Day date={list.createdOn} />
      </DefinitionRow>
    </DefinitionTable>
  );
}
