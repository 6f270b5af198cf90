import type { UncertainDate } from "@/lib/edtf-dates";
import { makeUncertainDate } from "@/lib/edtf-dates";
import type { Unit } from "@/lib/publication/public-record";

/** A date in EDTF as units hold it. */
export function dated(edtf: string): UncertainDate {
  const made = makeUncertainDate({ edtf });
  if (!made.ok) throw new Error(`Not a date: ${edtf}`);
  return made.date;
}

/** `f-` and ten characters that begin with the given letters. */
export function factId(letters: string): string {
  return `f-${letters.toLowerCase().replace(/[^a-z0-9]/g, "").padEnd(10, "0").slice(0, 10)}`;
}

const provenance = (id: string) => ({
  id: factId(id),
  standing: "shown" as const,
  standingReason: null,
  certainty: "probable" as const,
  contentNote: null,
  remark: null,
  citations: [],
});

/** A name unit. */
export function nameUnit(id: string, given: Partial<Omit<Unit<"name">, "id">> = {}): Unit<"name"> {
  return { ...provenance(id), type: "name", text: "Aman Testov", language: "en", script: "Latn", kind: "primary", scheme: null, ...given };
}

/** A status unit. */
export function statusUnit(id: string, value: Unit<"status">["value"], given: Partial<Omit<Unit<"status">, "id">> = {}): Unit<"status"> {
  return {
    ...provenance(id),
    type: "status",
    value,
    speech: "unknown",
    text: null,
    textLanguage: null,
    place: null,
    asOf: null,
    learned: null,
    ...given,
  };
}

/** An episode unit. */
export function episodeUnit(id: string, kind: Unit<"episode">["kind"], given: Partial<Omit<Unit<"episode">, "id">> = {}): Unit<"episode"> {
  return {
    ...provenance(id),
    type: "episode",
    kind,
    facility: null,
    place: null,
    start: null,
    end: null,
    description: null,
    descriptionLanguage: null,
    reasonsSuspected: [],
    reasonSuspectedWords: null,
    reasonsOfficial: [],
    reasonOfficialWords: null,
    charge: null,
    sentence: null,
    court: null,
    conditions: null,
    ...given,
  };
}

/** An attribute unit. */
export function attributeUnit(id: string, kind: Unit<"attribute">["kind"], given: Partial<Omit<Unit<"attribute">, "id">> = {}): Unit<"attribute"> {
  return {
    ...provenance(id),
    type: "attribute",
    kind,
    sex: null,
    ethnicity: null,
    religion: null,
    professionClass: null,
    text: null,
    textLanguage: null,
    place: null,
    date: null,
    ...given,
  };
}

/** A relation unit. */
export function relationUnit(id: string, other: Unit<"relation">["other"], given: Partial<Omit<Unit<"relation">, "id">> = {}): Unit<"relation"> {
  return { ...provenance(id), type: "relation", kind: "sibling", words: null, other, otherSex: null, ...given };
}

/** An assessment unit that names a title and a status. */
export function assessmentUnit(given: Partial<Omit<Unit<"assessment">, "id">> = {}): Unit<"assessment"> {
  return {
    id: "assessment",
    type: "assessment",
    title: null,
    nameWithheld: false,
    status: { value: "unclear", rule: "nothing_reported", basis: [] },
    tier: { value: 3, rule: "no_source", basis: [], unverified: [] },
    ...given,
  };
}
