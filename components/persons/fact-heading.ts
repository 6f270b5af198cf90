import type { Pick } from "@/lib/picks/pick";
import type { DeskFact } from "@/lib/persons/person-parts-queries";

/** The fields of each kind that make its heading; the others are told below it. */
export const headingFields = {
  name: ["text"],
  attribute: ["kind", "sex", "ethnicity", "religion", "professionClass", "text", "place"],
  episode: ["kind", "facility", "place"],
  status: ["value"],
  relation: ["kind", "words", "person"],
} as const satisfies Record<DeskFact["kind"], readonly string[]>;

/** A claim in a line, for lists to choose from and for what screen readers say of its buttons. */
export function factHeading(fact: DeskFact, say: (field: string, value: unknown) => string | null): string {
  return headingFields[fact.kind].flatMap((field) => say(field, fact.values[field]) ?? []).join(", ") || say("start", fact.values["date"]) || fact.anchor;
}

/** Whether two claims are about the same thing, so that one of them can be the one shown. */
export function isSameThing(one: DeskFact, other: DeskFact): boolean {
  if (one.kind === "name") return other.kind === "name" && one.values["script"] === other.values["script"] && one.values["kind"] === other.values["kind"];
  return one.kind === "attribute" && other.kind === "attribute" && one.values["kind"] === other.values["kind"];
}

/** The person of a relation. */
export function relatedPerson(fact: DeskFact): Pick | null {
  return fact.kind === "relation" ? ((fact.values["person"] as Pick | null) ?? null) : null;
}
