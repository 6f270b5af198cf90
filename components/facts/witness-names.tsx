import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { recordPath } from "@/lib/permalinks";
import type { Unit } from "@/lib/publication/public-record";

interface WitnessNamesProps {
  witnesses: readonly Unit<"witness">[];
  /** Names lead to the witness's own entry, where there is one. */
  isLinked?: boolean;
}

/** Who testifies, as far as they may be named. */
export function WitnessNames({ witnesses, isLinked = false }: WitnessNamesProps) {
  const t = useTranslations();
  if (witnesses.length === 0) return t("site.nameWithheld");
  return witnesses.map((witness, index) => (
    <span key={witness.id}>
      {index > 0 ? t("fact.listSeparator") : null}
      <Witness witness={witness} isLinked={isLinked} />
    </span>
  ));
}

function Witness({ witness, isLinked }: { witness: Unit<"witness">; isLinked: boolean }) {
  const locale = useLocale();
  const t = useTranslations("site");
  if (witness.name === null) return witness.description === null ? t("nameWithheld") : <BidiText text={witness.description} />;
  const name = <BidiText text={witness.name.text} language={witness.name.language} />;
  return witness.entry === null || !isLinked ? name : <a href={recordPath(locale, { kind: "entry", number: witness.entry })}>{name}</a>;
}
