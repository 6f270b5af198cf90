import { useTranslations } from "next-intl";
import { Claim } from "@/components/facts/claim";
import type { FactContext } from "@/components/facts/fact-context";
import { BidiText } from "@/components/ui/bidi-text";
import type { Unit } from "@/lib/publication/public-record";

interface NameFormsProps {
  names: readonly Unit<"name">[];
  context: FactContext;
}

/** The names of one script: a form that several sources give is written once, with each source's claim under it. */
export function NameForms({ names, context }: NameFormsProps) {
  const forms = new Map<string, Unit<"name">[]>();
  for (const name of names) forms.set(name.text, [...(forms.get(name.text) ?? []), name]);
  return (
    <div className={forms.size > 1 ? "space-y-2" : undefined}>
      {[...forms].map(([text, claims]) => (
        <div key={text}>
          {claims.map((name, index) => (
            <NameClaim key={name.id} name={name} isRepeated={index > 0} context={context} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface NameClaimProps {
  name: Unit<"name">;
  /** The form stands above already. */
  isRepeated: boolean;
  context: FactContext;
}

function NameClaim({ name, isRepeated, context }: NameClaimProps) {
  const t = useTranslations();
  const kind = t(`vocabulary.nameKinds.${name.kind}`);
  const note = name.scheme ? t("entry.names.scheme", { kind, scheme: name.scheme }) : kind;
  const isPlain = name.kind === "primary" && !name.scheme;
  return (
    <Claim fact={name} context={context} label={name.text}>
      {isRepeated ? (
        <span className="label">{isPlain ? t("entry.names.sameForm") : t("entry.names.sameFormAs", { note })}</span>
      ) : (
        <>
          <BidiText text={name.text} language={name.language} script={name.script} />
          {isPlain ? null : <span className="label"> ({note})</span>}
        </>
      )}
    </Claim>
  );
}
