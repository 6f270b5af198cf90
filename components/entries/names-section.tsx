import { useTranslations } from "next-intl";
import type { FactContext } from "@/components/facts/fact-context";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Section } from "@/components/ui/section";
import type { ScriptGroup } from "@/lib/publication/entry-names";
import { NameForms } from "./name-forms";

interface NamesSectionProps {
  groups: readonly ScriptGroup[];
  isWithheld: boolean;
  context: FactContext;
}

/** The names script by script, each in its own language and direction. */
export function NamesSection({ groups, isWithheld, context }: NamesSectionProps) {
  const t = useTranslations();
  return (
    <Section id="names" title={t("entry.sections.names")}>
      {groups.length === 0 ? <p>{t(isWithheld ? "site.nameWithheld" : "entry.none.names")}</p> : null}
      <InnerTable>
        {groups.map(({ script, names }) => (
          <InnerRow key={script} term={<ScriptName script={script} />}>
            <NameForms names={names} context={context} />
          </InnerRow>
        ))}
      </InnerTable>
    </Section>
  );
}

/** The name of a script; its ISO 15924 code where no name is on file. */
function ScriptName({ script }: { script: string }) {
  const t = useTranslations("scripts");
  const key = script as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key) : script;
}
