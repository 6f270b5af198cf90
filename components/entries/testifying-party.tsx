import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { BidiText } from "@/components/ui/bidi-text";
import type { Translator } from "@/lib/i18n/translator";
import { recordPath } from "@/lib/permalinks";
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
      {witnesses.length === 0 ? t("site.nameWithheld") : null}
      {witnesses.map((witness, index) => (
        <span key={witness.id}>
          {index > 0 ? t("fact.listSeparator") : null}
          <Witness witness={witness} />
        </span>
      ))}
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

function Witness({ witness }: { witness: Unit<"witness"> }) {
  const locale = useLocale();
  const t = useTranslations("site");
  if (witness.name === null) return witness.description === null ? t("nameWithheld") : <BidiText text={witness.description} />;
  const name = <BidiText text={witness.name.text} language={witness.name.language} />;
  return witness.entry === null ? name : <a href={recordPath(locale, { kind: "entry", number: witness.entry })}>{name}</a>;
}

/** "brother of the victim"; the words of the testimony where it has some. */
function witnessRelation(t: Translator, account: Unit<"account">): ReactNode {
  if (account.witnessIsVictim) return t("entry.account.byVictim");
  if (account.witnessRelationWords !== null) return <BidiText text={account.witnessRelationWords} />;
  if (account.witnessRelation === null) return null;
  const relation = t(`vocabulary.relationKinds.${account.witnessRelation}`, { sex: "other" });
  return t("entry.account.relationOf", { relation });
}
