import type { ImportRecord, ImportRecordType } from "./schema";

/** Another record that a record needs: where it is named, and what it is. */
export interface Reference {
  at: string;
  type: Exclude<ImportRecordType, "facts" | "remarks">;
  key: string;
}

type Cited = { readonly citations: readonly ({ source: string } | { testimony: string })[] };

/** Every other record that this one names. */
export function referencesOf(record: ImportRecord): Reference[] {
  switch (record.type) {
    case "place":
      return one("parent", "place", record.parent);
    case "organisation":
    case "facility":
      return one("place", "place", record.place);
    case "source":
    case "list":
      return [];
    case "person":
      return [
        ...record.consents.flatMap((consent, i) => one(`consents[${i}].proofSource`, "source", consent.proofSource)),
        ...record.lists.flatMap((list, i) => one(`lists[${i}]`, "list", list)),
      ];
    case "testimony":
      return [
        ...one("reportedBy", "source", record.reportedBy),
        ...one("place", "place", record.place),
        ...record.witnesses.flatMap((witness, i) => one(`witnesses[${i}].person`, "person", witness.person)),
        ...record.accounts.flatMap((account, i) => one(`accounts[${i}].victim`, "person", account.victim)),
      ];
    case "facts":
      return [...one("person", "person", record.person), ...record.facts.flatMap(factReferences)];
    case "remarks":
      return [
        ...aboutReference(record.about),
        ...record.remarks.flatMap((remark, i) => citedReferences(`remarks[${i}]`, remark)),
      ];
  }
}

function one(at: string, type: Reference["type"], key: string | undefined): Reference[] {
  return key === undefined ? [] : [{ at, type, key }];
}

function aboutReference(about: { place: string } | { organisation: string } | { facility: string }): Reference[] {
  if ("place" in about) return one("about.place", "place", about.place);
  if ("organisation" in about) return one("about.organisation", "organisation", about.organisation);
  return one("about.facility", "facility", about.facility);
}

function citedReferences(at: string, cited: Cited): Reference[] {
  return cited.citations.flatMap((citation, i) =>
    "source" in citation
      ? one(`${at}.citations[${i}].source`, "source", citation.source)
      : one(`${at}.citations[${i}].testimony`, "testimony", citation.testimony),
  );
}

function factReferences(fact: Extract<ImportRecord, { type: "facts" }>["facts"][number], index: number): Reference[] {
  const at = `facts[${index}]`;
  const cited = citedReferences(at, fact);
  switch (fact.type) {
    case "name":
      return cited;
    case "relation":
      return [...cited, ...one(`${at}.person`, "person", fact.person)];
    case "episode":
      return [...cited, ...one(`${at}.facility`, "facility", fact.facility), ...one(`${at}.place`, "place", fact.place)];
    default:
      return [...cited, ...one(`${at}.place`, "place", fact.place)];
  }
}
