import type { RelationKind } from "@/lib/db/generated/enums";
import { relationKinds } from "@/lib/facts/vocabulary";
import type { PublicUnit } from "./public-record";
import { unitsOf } from "./public-record";
import { recordKey, refOfKey } from "./record-key";
import type { Evidence, TestimonyEvidence } from "./tier-rule";

/** Testimony forms in which the witness's own words are on file even when a source reports them. */
export const OWN_WORDS: ReadonlySet<string> = new Set(["video", "audio", "letter", "written_statement"]);

/** Keys of the testimonies and sources that an entry rests on; a rejected claim counts for nothing. */
export function evidenceKeys(units: readonly PublicUnit[]): string[] {
  const keys = units.flatMap((unit) => {
    if (unit.type === "account") return [recordKey(unit.testimony)];
    if (!("citations" in unit) || ("standing" in unit && unit.standing === "rejected")) return [];
    return unit.citations.map(({ ref }) => recordKey(ref));
  });
  return [...new Set(keys)].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
}

/** What readers can see of the evidence behind an entry: nothing that only live rows say is in it. */
export function publishedEvidence(entry: { number: number; units: readonly PublicUnit[] }, versions: ReadonlyMap<string, readonly PublicUnit[]>): Evidence[] {
  return evidenceKeys(entry.units).flatMap((key): Evidence[] => {
    const units = versions.get(key);
    if (!units) return [];
    const source = unitsOf(units, "source")[0];
    if (source) return [{ ref: refOfKey(key), as: "source", kind: source.kind, publisher: source.publisher }];
    const testimony = unitsOf(units, "testimony")[0];
    if (!testimony) return [];
    const { reportedBy, form } = testimony;
    const accounts = unitsOf(entry.units, "account").filter((account) => recordKey(account.testimony) === key);
    const reporting = reportedBy ? versions.get(recordKey(reportedBy)) : undefined;
    return [{
      ref: refOfKey(key),
      as: "testimony",
      direct: reportedBy === null || OWN_WORDS.has(form),
      witness: unitsOf(units, "witness").some((witness) => witness.entry === entry.number) ? "victim" : witnessOf(accounts),
      named: unitsOf(units, "witness").some((witness) => witness.name !== null),
      reportedBy: reportedBy && { ref: reportedBy, publisher: reporting ? (unitsOf(reporting, "source")[0]?.publisher ?? null) : null },
    }];
  });
}

interface SaidOfWitness {
  witnessIsVictim: boolean;
  witnessRelation: RelationKind | null;
  witnessIsEyewitness?: boolean;
}

/** What the witnesses of a testimony are to a victim, as its accounts say; whoever was held with them saw it. */
export function witnessOf(accounts: readonly SaidOfWitness[]): TestimonyEvidence["witness"] {
  if (accounts.some((account) => account.witnessIsVictim)) return "victim";
  if (accounts.some((account) => account.witnessRelation && relationKinds[account.witnessRelation].close)) return "close_relative";
  return accounts.some((account) => account.witnessIsEyewitness || account.witnessRelation === "held_together") ? "eyewitness" : "other";
}
