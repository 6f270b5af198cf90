import { filterWindowOf } from "@/lib/edtf-dates/within";
import { messagesOf } from "@/lib/i18n/messages";
import { keysOf } from "@/lib/names/known-keys";
import { rankNames } from "@/lib/names/rank-names";
import { identifierKey, standing } from "@/lib/publication/entry-facets";
import type { RecordSummary } from "@/lib/publication/machine-queries";
import { unitsOf } from "@/lib/publication/public-record";
import type { PublicUnit } from "@/lib/publication/public-record";
import { refOfKey } from "@/lib/publication/record-key";
import { refsOf } from "@/lib/publication/record-listing";
import { entityKinds, readEntityId } from "./entity-id";
import type { EntityKind, EntityRef } from "./entity-id";
import { kindsOfTypes } from "./entity-types";

/** What a record says of itself, all of it from its current version. */
export interface DescribedEntity {
  summary: RecordSummary;
  units: readonly PublicUnit[];
}

/** A value of a property. */
export type EntityValue =
  | { is: "text"; text: string }
  | { is: "code"; code: string; label: string }
  /** Of which years it can be; null is open. */
  | { is: "years"; from: number | null; to: number | null }
  | { is: "number"; number: number }
  | { is: "record"; ref: EntityRef };

/** Something that is known of records, and that lists may know as well. */
export interface EntityProperty {
  id: string;
  name: string;
  description: string;
  kinds: readonly EntityKind[];
  /** Two people are hardly the same where it differs. */
  isTelling: boolean;
  valuesOf: (entity: DescribedEntity) => EntityValue[];
}

const { vocabulary } = messagesOf("en");
const code = (labels: Record<string, unknown>, given: string | null): EntityValue[] => (given === null ? [] : [{ is: "code", code: given, label: String(labels[given]) }]);
const records = (kind: EntityKind) => ({ units }: DescribedEntity): EntityValue[] =>
  refsOf(units).map(refOfKey).flatMap((ref) => (ref.kind === kind ? [{ is: "record", ref: { kind, number: ref.number } }] : []));

function yearsOf(from: string | null, to: string | null): EntityValue[] {
  return from === null && to === null ? [] : [{ is: "years", from: from === null ? null : Number(from.slice(0, 4)), to: to === null ? null : Number(to.slice(0, 4)) }];
}

/** Everything that can be asked of a record or fetched for it. */
export const entityProperties: readonly EntityProperty[] = [
  { id: "name", name: "Name", description: "Every public name as it is written, in any script.", kinds: entityKinds, isTelling: false, valuesOf: ({ summary }) => summary.names.map((text) => ({ is: "text", text })) },
  { id: "sex", name: "Sex", description: "A code of the filter sex, or its English word.", kinds: ["entry"], isTelling: true, valuesOf: ({ summary }) => code(vocabulary.sexes, summary.sex) },
  {
    id: "birth_year", name: "Year of birth", description: "A year, or a date that begins with one.", kinds: ["entry"], isTelling: true,
    valuesOf: ({ units }) =>
      standing(unitsOf(units, "attribute")).flatMap((one) => {
        const window = one.kind === "birth_date" ? filterWindowOf(one.date) : null;
        return window ? yearsOf(window.from, window.to) : [];
      }),
  },
  { id: "ethnicity", name: "Ethnicity", description: "A code of the filter ethnicity, or its English word.", kinds: ["entry"], isTelling: false, valuesOf: ({ summary }) => summary.ethnicities.flatMap((one) => code(vocabulary.ethnicities, one)) },
  { id: "status", name: "Status", description: "The status shown now: a code of the filter status, or its English words.", kinds: ["entry"], isTelling: false, valuesOf: ({ summary }) => code(vocabulary.statusValues, summary.status) },
  { id: "detained_year", name: "Year of first detention", description: "A year, or a date that begins with one.", kinds: ["entry"], isTelling: false, valuesOf: ({ summary }) => yearsOf(summary.detainedEarliest, summary.detainedLatest) },
  { id: "tier", name: "Evidence tier", description: "1, 2 or 3.", kinds: ["entry"], isTelling: false, valuesOf: ({ summary }) => (summary.tier === null ? [] : [{ is: "number", number: summary.tier }]) },
  { id: "place", name: "Place", description: "A place that the record names, or that it lies in: by name in any script, or by id.", kinds: entityKinds, isTelling: false, valuesOf: records("place") },
  { id: "facility", name: "Facility", description: "A facility that the entry names: by name in any script, or by id.", kinds: ["entry"], isTelling: false, valuesOf: records("facility") },
  {
    id: "identifier", name: "Number in another database", description: "The number that another database gives to the same person.", kinds: ["entry"], isTelling: false,
    valuesOf: ({ units }) => unitsOf(units, "identifier").map(({ identifier }) => ({ is: "text", text: identifier })),
  },
];

const byId = new Map(entityProperties.map((property) => [property.id, property]));

/** The property of an id; undefined where there is none. */
export function propertyOf(id: string): EntityProperty | undefined {
  return byId.get(id);
}

/** The properties of a type of record; all of them where it is none. */
export function propertiesOfType(type: string | null): readonly EntityProperty[] {
  const asked = kindsOfTypes(type === null ? [] : [type]);
  return entityProperties.filter(({ kinds }) => asked.some((kind) => kinds.includes(kind)));
}

/** Whether a value that a list has is one that the record has. `nameOf` gives the name of another record. */
export function isValue(property: EntityProperty, value: EntityValue, given: string, nameOf: (ref: EntityRef) => string | null): boolean {
  const text = plain(given);
  if (value.is === "number") return text === String(value.number);
  if (value.is === "code") return text === plain(value.code) || text === plain(value.label);
  if (value.is === "years") {
    const year = Number(/^\d{4}(?=$|\D)/.exec(text)?.[0] ?? Number.NaN);
    return (value.from === null || year >= value.from) && (value.to === null || year <= value.to);
  }
  if (value.is === "record") {
    const id = readEntityId(given);
    return id === null ? isName(nameOf(value.ref), given) : id.kind === value.ref.kind && id.number === value.ref.number;
  }
  return property.id === "identifier" ? identifierKey(value.text) === identifierKey(given) : isName(value.text, given);
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}

/** Whether two names are surely the same, in whatever scripts they are written. */
function isName(name: string | null, given: string): boolean {
  const asked = given.slice(0, 200);
  if (name === null) return false;
  const [best] = rankNames({ text: asked, keys: keysOf(asked), isPrefix: false }, [{ id: 0, forms: [{ text: name, keys: keysOf(name) }] }], () => 1);
  return best?.isStrong === true;
}
