import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { recordPath } from "@/lib/permalinks";
import type { Unit } from "@/lib/publication/public-record";

interface TestifyingPartyProps {
  account: Unit<"account">;
  witnesses: readonly Unit<"witness">[];
}

/** Who testifies, as far as they may be named, and what they are to the victim. */
export function TestifyingParty({ account, witnesses }: TestifyingPartyProps) {
  const t = useTranslations();
  const standing = useWitnessStanding(account);
  return (
    <>
      {witnesses.length === 0 ? t("site.nameWithheld") : null}
      {witnesses.map((witness, index) => (
        <span key={witness.id}>
          {index > 0 ? t("fact.listSeparator") : null}
          <Witness witness={witness} />
        </span>
      ))}
      {standing === null ? null : <span className="text-soft"> ({standing})</span>}
    </>
  );
}

function Witness({ witness }: { witness: Unit<"witness"> }) {
  const locale = useLocale();
  const t = useTranslations("site");
  if (witness.name === null) return witness.description === null ? t("nameWithheld") : <bdi dir="auto">{witness.description}</bdi>;
  const name = <BidiText text={witness.name.text} language={witness.name.language} />;
  return witness.entry === null ? name : <a href={recordPath(locale, { kind: "entry", number: witness.entry })}>{name}</a>;
}

/** "neighbour of the victim, eyewitness". */
function useWitnessStanding(account: Unit<"account">): string | null {
  const t = useTranslations();
  const relation = useWitnessRelation(account);
  if (account.witnessIsVictim) return t("entry.account.byVictim");
  if (!account.witnessIsEyewitness) return relation;
  const eyewitness = t("entry.account.eyewitness");
  return relation === null ? eyewitness : `${relation}${t("fact.listSeparator")}${eyewitness}`;
}

/** "brother of the victim"; the words of the testimony where it has some. */
function useWitnessRelation(account: Unit<"account">): string | null {
  const t = useTranslations();
  if (account.witnessRelationWords !== null) return account.witnessRelationWords;
  if (account.witnessRelation === null) return null;
  const relation = t(`vocabulary.relationKinds.${account.witnessRelation}`, { sex: "other" });
  return t("entry.account.relationOf", { relation });
}
