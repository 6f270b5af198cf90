import { useTranslations } from "next-intl";
import { LanguageName } from "@/components/facts/language-name";
import { BidiText } from "@/components/ui/bidi-text";
import { DefinitionRow } from "@/components/ui/definition-table";
import type { Unit } from "@/lib/publication/public-record";

/** The names of a facility, place or organisation, as written, in every language and script on file. */
export function RecordNames({ names }: { names: readonly Unit<"record_name">[] }) {
  const t = useTranslations("records");
  if (names.length === 0) return null;
  return (
    <DefinitionRow term={t("names", { count: names.length })}>
      <ul>
        {names.map((name) => (
          <li key={name.id} id={name.id}>
            <BidiText text={name.text} language={name.language} script={name.script} />{" "}
            <span className="label">
              <LanguageName code={name.language} />
            </span>
          </li>
        ))}
      </ul>
    </DefinitionRow>
  );
}
