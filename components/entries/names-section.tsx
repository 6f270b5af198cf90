import { useTranslations } from "next-intl";
import { Claim } from "@/components/facts/claim";
import type { FactContext } from "@/components/facts/fact-context";
import { BidiText } from "@/components/ui/bidi-text";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Section } from "@/components/ui/section";
import type { ScriptGroup } from "@/lib/publication/entry-names";
import type { Unit } from "@/lib/publication/public-record";

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
            <div className={names.length > 1 ? "space-y-2" : undefined}>
              {names.map((name) => (
                <NameClaim key={name.id} name={name} context={context} />
              ))}
            </div>
          </InnerRow>
        ))}
      </InnerTable>
    </Section>
  );
}

function NameClaim({ name, context }: { name: Unit<"name">; context: FactContext }) {
  const t = useTranslations();
  const kind = t(`vocabulary.nameKinds.${name.kind}`);
  const note = name.scheme ? t("entry.names.scheme", { kind, scheme: name.scheme }) : kind;
  return (
    <Claim fact={name} context={context} label={name.text}>
      <BidiText text={name.text} language={name.language} script={name.script} />
      {name.kind === "primary" && !name.scheme ? null : <span className="label"> ({note})</span>}
    </Claim>
  );
}

/** The name of a script; its ISO 15924 code where no name is on file. */
function ScriptName({ script }: { script: string }) {
  const t = useTranslations("scripts");
  const key = script as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key) : script;
}
