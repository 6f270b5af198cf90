import { RELATIONS_ON_ENTRY_PAGE, relationsInOrder } from "./entry-relations";
import type { PublicFact, PublicUnit, PublicVersion, Unit } from "./public-record";
import { unitsOf } from "./public-record";
import type { PublicCitation, RecordRef } from "./public-unit";
import { recordKey } from "./record-key";

/** The facts of one entry that refer to a record, with the citations that do. */
export interface EntryEvidence {
  number: number;
  facts: { fact: PublicFact; citations: PublicCitation[] }[];
  accounts: Unit<"account">[];
  /** How many relations the entry has, where some that refer to the record stand beyond its own page. */
  relationsInAll: number | null;
}

const factTypes: ReadonlySet<PublicUnit["type"]> = new Set(["name", "attribute", "episode", "status", "relation"]);

/** The facts of an entry: what can be cited, as against summaries and the like. */
export function factsOf(units: readonly PublicUnit[]): PublicFact[] {
  return units.filter((unit): unit is PublicFact => factTypes.has(unit.type));
}

/** What of an entry rests on a testimony or source; of its relations those that its own page shows. */
export function evidenceFrom(ref: RecordRef, entry: PublicVersion<"entry">): EntryEvidence {
  const isCited = (citation: PublicCitation) => recordKey(citation.ref) === recordKey(ref);
  const relations = relationsInOrder(unitsOf(entry.units, "relation"));
  const beyond = new Set<PublicFact>(relations.slice(RELATIONS_ON_ENTRY_PAGE));
  return {
    number: entry.number,
    facts: factsOf(entry.units).flatMap((fact) => {
      const citations = beyond.has(fact) ? [] : fact.citations.filter(isCited);
      return citations.length > 0 ? [{ fact, citations }] : [];
    }),
    accounts: unitsOf(entry.units, "account").filter((account) => recordKey(account.testimony) === recordKey(ref)),
    relationsInAll: [...beyond].some((fact) => fact.citations.some(isCited)) ? relations.length : null,
  };
}

/** The facts of an entry that name a place or facility. */
export function factsNaming(ref: RecordRef, entry: PublicVersion<"entry">): EntryEvidence {
  const names = (fact: PublicFact) => [
    "place" in fact ? fact.place : null,
    "facility" in fact ? fact.facility : null,
  ];
  const isNamed = (fact: PublicFact) => names(fact).some((named) => named && recordKey(named) === recordKey(ref));
  return {
    number: entry.number,
    facts: factsOf(entry.units).filter(isNamed).map((fact) => ({ fact, citations: [] })),
    accounts: [],
    relationsInAll: null,
  };
}

/** Every record that some facts name or cite, for looking up what those are called. */
export function refsOfEvidence(entries: readonly EntryEvidence[]): RecordRef[] {
  return entries.flatMap(({ number, facts }) => [
    { kind: "entry" as const, number },
    ...facts.flatMap(({ fact }) => [
      ..."place" in fact && fact.place ? [fact.place] : [],
      ..."facility" in fact && fact.facility ? [fact.facility] : [],
      ..."other" in fact && fact.other.as === "entry" ? [{ kind: "entry" as const, number: fact.other.number }] : [],
    ]),
  ]);
}
