import { useLocale, useTranslations } from "next-intl";
import { CertaintyLegend } from "@/components/facts/certainty-legend";
import { RecordLink } from "@/components/facts/record-link";
import type { RecordLabels } from "@/components/facts/record-labels";
import { BidiText } from "@/components/ui/bidi-text";
import { recordPath } from "@/lib/permalinks";
import type { Unit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import type { EntryEvidence } from "@/lib/publication/entry-evidence";
import { AccountView } from "./account-view";
import { FactLine } from "./fact-line";

interface EntryEvidenceListProps {
  entries: readonly EntryEvidence[];
  labels: RecordLabels;
  /** The record on whose page the list stands. */
  on: RecordRef;
}

/** Entry by entry, the very facts that refer to a record, each linked to its place in the entry. */
export function EntryEvidenceList({ entries, labels, on }: EntryEvidenceListProps) {
  const hasMarks = entries.some(({ facts }) => facts.some(({ fact }) => fact.standing === "shown" && fact.certainty !== "confirmed"));
  return (
    <>
      <ul>
        {entries.map((one) => (
          <li key={one.number} className="whole border-t border-rule py-3 first:border-t-0 first:pt-0">
            <h3 className="text-[1.0625rem] font-semibold">
              <RecordLink to={{ kind: "entry", number: one.number }} labels={labels} />{" "}
              <EntryNumber number={one.number} />
            </h3>
            {one.accounts.map((account) => (
              <AccountParty key={account.id} account={account} />
            ))}
            <ul className="mt-1 text-[0.9375rem]">
              {one.facts.map(({ fact, citations }) => (
                <FactLine key={fact.id} entry={one.number} fact={fact} labels={labels} citations={citations} on={on} />
              ))}
            </ul>
            {one.relationsInAll === null ? null : <AllRelations entry={one.number} total={one.relationsInAll} />}
            {one.accounts.map((account) => (
              <AccountView key={account.id} account={account} />
            ))}
          </li>
        ))}
      </ul>
      {hasMarks ? <CertaintyLegend /> : null}
    </>
  );
}

function EntryNumber({ number }: { number: number }) {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <a href={recordPath(locale, { kind: "entry", number })} className="label inline-block min-h-6 font-normal text-soft no-underline hover:underline">
      {t("record.numbered", { kind: t("kinds.entry"), number: String(number) })}
    </a>
  );
}

/** Where an entry has more relations than its page shows, the way to all of them. */
function AllRelations({ entry, total }: { entry: number; total: number }) {
  const locale = useLocale();
  const t = useTranslations("entry.relation");
  return (
    <p className="mt-1 text-[0.9375rem]">
      <a href={`${recordPath(locale, { kind: "entry", number: entry })}/relations`}>{t("more", { total })}</a>
    </p>
  );
}

/** What the testifying party is to this person, and whether they saw it. */
function AccountParty({ account }: { account: Unit<"account"> }) {
  const t = useTranslations();
  if (account.witnessIsVictim) return <p className="label">{t("records.witnessIsVictim")}</p>;
  return (
    <>
      <WitnessRelation account={account} />
      {account.witnessIsEyewitness ? <p className="label">{t("records.witnessIsEyewitness")}</p> : null}
    </>
  );
}

function WitnessRelation({ account: { witnessRelation, witnessRelationWords } }: { account: Unit<"account"> }) {
  const t = useTranslations();
  if (witnessRelationWords === null && witnessRelation === null) return null;
  const relation = witnessRelationWords ?? t(`vocabulary.relationKinds.${witnessRelation ?? "other"}`, { sex: "other" });
  return (
    <p className="label">
      {t("records.witnessIs")} <BidiText text={relation} />
    </p>
  );
}
