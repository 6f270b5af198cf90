import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { WitnessNames } from "@/components/facts/witness-names";
import { BidiText } from "@/components/ui/bidi-text";
import type { Translator } from "@/lib/i18n/translator";
import type { Unit } from "@/lib/publication/public-record";

interface TestifyingPartyProps {
  account: Unit<"account">;
  witnesses: readonly Unit<"witness">[];
}

/** Who testifies, as far as they may be named, and what they are to the victim. */
export function TestifyingParty({ account, witnesses }: TestifyingPartyProps) {
  const t = useTranslations();
  const parts = [witnessRelation(t, account), account.witnessIsEyewitness && !account.witnessIsVictim ? t("entry.account.eyewitness") : null].filter((part) => part !== null);
  return (
    <>
      <WitnessNames witnesses={witnesses} isLinked />
      {parts.length === 0 ? null : (
        <span className="text-soft">
          {" ("}
          {parts.map((part, index) => (
            <Fragment key={index}>
              {index > 0 ? t("fact.listSeparator") : null}
              {part}
            </Fragment>
          ))}
          )
        </span>
      )}
    </>
  );
}

/** "brother of the victim"; the words of the testimony where it has some. */
function witnessRelation(t: Translator, account: Unit<"account">): ReactNode {
  if (account.witnessIsVictim) return t("entry.account.byVictim");
  if (account.witnessRelationWords !== null) return <BidiText text={account.witnessRelationWords} />;
  if (account.witnessRelation === null) return null;
  const relation = t(`vocabulary.relationKinds.${account.witnessRelation}`, { sex: "other" });
  return t("entry.account.relationOf", { relation });
}
