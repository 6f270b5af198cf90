import { emptyDetails, emptyFact } from "@/lib/facts/empty-fact";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { emptySource } from "@/lib/sources/source-values";
import { emptyTestimony } from "@/lib/testimonies/testimony-values";
import { emptyAccount } from "@/lib/testimonies/victim-values";

/** What a part of a record holds, by field, as the forms of the desk hold it. */
export type Values = Readonly<Record<string, unknown>>;

/** The parts of which the live rows of a record are made; `own` is what the record has beside its lists of parts. */
export type PartKind = "own" | "fact" | "account" | "image" | "member";

const names = { id: "", text: "", language: "", script: "" };
const named = { names: [names], kind: "", visibility: "restricted", internalNote: "" };
const citation = { kind: "", record: null, locatorKind: "", locator: "", quote: "" };
const translation = { language: "", text: "", translator: "", reviewed: false, visibility: "restricted" };
const witness = { id: "", who: "", person: null, personId: "", name: "", nameLanguage: "", description: "", label: "" };
const summary = { language: "", text: "", visibility: "restricted" };
const identifier = { id: "", database: "", identifier: "", url: "", label: "", note: "", visibility: "restricted" };

/** What the form of each kind of record holds where nothing was filled in; a list shows how one of its items looks. */
const ownShapes: Readonly<Record<PublicRecordKind, Values>> = {
  entry: {
    roles: [], label: "", nameWithheld: false, minor: false, atRisk: false, internalNote: "", summaries: [summary], identifiers: [identifier], sealedIdentity: false,
  },
  testimony: { ...emptyTestimony(""), translations: [translation], witnesses: [witness] },
  source: emptySource,
  facility: { ...named, place: null },
  place: { ...named, parent: null, resolution: "" },
  organisation: { ...named, place: null, description: "", url: "" },
  list: { name: "", definition: "", language: "", author: "", createdOn: "", visibility: "restricted" },
};

/** Every field that a claim of any kind can have. */
const anyFact: Values = {
  ...Object.assign({}, ...Object.values(emptyDetails)), ...emptyFact("name"), type: "", id: "", citations: [citation], standing: "", visibility: "",
};

/** The shapes of the parts of records. */
export const partShapes = {
  own: ownShapes,
  fact: anyFact,
  account: { ...emptyAccount, testimony: null } as Values,
  image: { source: null, provenance: "", permission: "", permittedBy: "", text: "", language: "", visibility: "restricted", isShown: false } as Values,
  member: { person: null } as Values,
} as const;

/** The fields that hold dates as somebody remembers them. */
export const dateFields: ReadonlySet<string> = new Set(["date", "start", "end", "asOf", "learned"]);

/** How the names of fields end that no form has: what a date was on file, beside its words, as far as an event tells it. */
export const EXACT = "Exact";
/** The field that holds the date of another as it was on file. */
export const exactField = (field: string) => field + EXACT;

/** A shape with nothing filled in. */
export function emptyOf(shape: Values): Values {
  return Object.fromEntries(Object.entries(shape).map(([field, value]) => [field, Array.isArray(value) ? [] : value]));
}
