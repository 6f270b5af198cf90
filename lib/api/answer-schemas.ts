import { z } from "zod";
import { ethnicities, sexes, statusValues } from "@/lib/facts/vocabulary";
import { nameMatchReasons } from "@/lib/names/vocabulary";
import { uncertainDateSchema } from "@/lib/edtf-dates";
import { publicRecordSchemas } from "@/lib/publication/public-record";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { publicCitationSchema } from "@/lib/publication/public-unit";
import { byRecordKind, recordKinds, statusDateKinds, withdrawalKinds } from "@/lib/publication/vocabulary";
import { facets, tiers } from "@/lib/search/entry-list-state";
import { periodModes } from "@/lib/search/entry-list-sorts";
import { codesOf } from "@/lib/vocabulary-codes";
import { named, namedSchemas } from "./named-schemas";
import { apiProblems } from "./problems";

named("Citation", "Where a claim comes from, with the place in it.", publicCitationSchema);
named("UncertainDate", "A date as somebody remembers it: the words as given, EDTF, and the first and last day that this can mean.", uncertainDateSchema);
for (const { element } of Object.values(publicRecordSchemas)) {
  for (const unit of element.options) {
    const { value } = unit.shape.type;
    const id = value.split("_").map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
    if (!namedSchemas.has(unit)) named(`${id}Unit`, `A piece of a version of the type ${value}.`, unit);
  }
}

const number = z.int().positive();
const count = z.int().nonnegative();
const instant = z.iso.datetime();
const day = z.iso.date().nullable();
const kind = codesOf(recordKinds);
const address = z.url();
const cursor = z.string().min(1);

/** Words with their language. */
export const titleSchema = named("Title", "Words with their language, a BCP 47 tag.", z.strictObject({ text: z.string(), language: z.string() }));

const identity = {
  number: number.describe("The number of the record for ever; each kind has its own numbers."),
  version: number.describe("The version that is described here."),
  address: address.describe("The permanent address of this version, for people and for citing."),
  self: address.describe("The address of this version in this interface."),
  publishedAt: instant.describe("When this version was published."),
  firstPublishedAt: instant.describe("When the record was first published."),
};

/** A version of a record of one kind, with all that it says. */
function recordSchemaOf<Kind extends PublicRecordKind>(one: Kind) {
  return z.strictObject({
    kind: z.literal(one),
    ...identity,
    currentVersion: number.describe("The newest version of the record."),
    title: titleSchema.nullable().describe("What the record is called; null where a name is withheld or unknown."),
    note: z.string().nullable().describe("Why this version was published."),
    hash: z.string().describe("Covers the units and the hash of the version before."),
    previousHash: z.string().nullable(),
    units: publicRecordSchemas[one].describe("What the version says, piece by piece; ids stay the same from one version to the next."),
    redactions: z.array(z.strictObject({ on: z.iso.date(), units: z.array(z.string()) })).describe("What was taken away from this version for a person's safety, by id."),
  });
}

/** The records of each kind. */
export const recordSchemas = {
  entry: named("Entry", "A version of the entry of a victim.", recordSchemaOf("entry")),
  testimony: named("Testimony", "A version of a testimony.", recordSchemaOf("testimony")),
  source: named("Source", "A version of a source.", recordSchemaOf("source")),
  facility: named("Facility", "A version of a facility.", recordSchemaOf("facility")),
  place: named("Place", "A version of a place.", recordSchemaOf("place")),
  organisation: named("Organisation", "A version of an organisation.", recordSchemaOf("organisation")),
  list: named("List", "A version of a curated list.", recordSchemaOf("list")),
} as const satisfies Record<PublicRecordKind, z.ZodType>;

/** What lists say of an entry. */
export const entrySummarySchema = named(
  "EntrySummary",
  "What lists say of an entry, all of it from its current version.",
  z.strictObject({
    kind: z.literal("entry"),
    ...identity,
    title: titleSchema.nullable(),
    names: z.array(z.string()).describe("Every public name as written, the title among them; empty where the name is withheld."),
    nameLanguages: z.array(z.string()).describe("BCP 47 tags of these names, in the same order."),
    status: codesOf(statusValues).nullable(),
    statusOn: day.describe("The last day that the status shown can be of; the first where that is open. Entries are sorted by it."),
    statusDate: z.string().nullable().describe("The date of the status shown in EDTF, as it was said."),
    statusDateKind: z.enum(statusDateKinds).nullable().describe("Whether that date says when it was so (`as_of`) or only when it became known (`learned`)."),
    sex: codesOf(sexes).nullable(),
    ethnicities: z.array(codesOf(ethnicities)),
    tier: z.literal([...tiers]).nullable(),
    detainedEarliest: day,
    detainedLatest: day,
  }),
);

/** What lists say of any other record. */
export const recordSummarySchema = named(
  "RecordSummary",
  "What lists say of a record that is not an entry.",
  z.strictObject({ kind: kind.exclude(["entry"]), ...identity, title: titleSchema.nullable() }),
);

const nextSchema = named(
  "Next",
  "Where a list goes on.",
  z.strictObject({ cursor: cursor.describe("To be given back as it is."), url: address.describe("The address of the rest of the list.") }),
);

function listOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), total: count, next: nextSchema.nullable().describe("Null at the end of the list.") });
}

/** A page of records of each kind: short, or whole with `view=full`. */
export const recordListSchemas = {
  entry: named("EntryList", "A page of entries.", listOf(z.union([entrySummarySchema, recordSchemas.entry]))),
  testimony: named("TestimonyList", "A page of testimonies.", listOf(z.union([recordSummarySchema, recordSchemas.testimony]))),
  source: named("SourceList", "A page of sources.", listOf(z.union([recordSummarySchema, recordSchemas.source]))),
  facility: named("FacilityList", "A page of facilities.", listOf(z.union([recordSummarySchema, recordSchemas.facility]))),
  place: named("PlaceList", "A page of places.", listOf(z.union([recordSummarySchema, recordSchemas.place]))),
  organisation: named("OrganisationList", "A page of organisations.", listOf(z.union([recordSummarySchema, recordSchemas.organisation]))),
  list: named("ListList", "A page of curated lists.", listOf(z.union([recordSummarySchema, recordSchemas.list]))),
} as const satisfies Record<PublicRecordKind, z.ZodType>;

/** The versions of a record. */
export const versionListSchema = named(
  "VersionList",
  "The versions of a record, the newest first.",
  z.strictObject({
    kind,
    number,
    items: z.array(
      z.strictObject({
        version: number,
        address,
        self: address,
        publishedAt: instant,
        note: z.string().nullable(),
        redactedOn: z.iso.date().nullable().describe("When something was last taken away from this version for a person's safety."),
      }),
    ),
  }),
);

const matchedNameSchema = named(
  "MatchedName",
  "The published form of a name that matched, and why.",
  z.strictObject({ text: z.string(), language: z.string(), script: z.string(), reason: codesOf(nameMatchReasons), isStrong: z.boolean() }),
);

const facetSchema = z.strictObject({ value: z.union([z.string(), z.int()]), entries: count, title: titleSchema.nullable() });

/** A page of the search. */
export const searchSchema = named(
  "Search",
  "Entries that words and filters find, the best first, with what the filters would leave.",
  z.strictObject({
    total: count,
    hits: z.array(
      z.strictObject({
        entry: entrySummarySchema,
        foundBy: z.enum(["listed", "number", "identifier", "name", "text"]).nullable().describe("Null with `asof`: of the past it cannot be told."),
        matchedName: matchedNameSchema.nullable(),
        identifier: z.strictObject({ database: z.string(), identifier: z.string() }).nullable(),
        snippets: z.array(z.strictObject({ language: z.string(), parts: z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() })), isCutBefore: z.boolean(), isCutAfter: z.boolean() })),
      }),
    ),
    facets: z
      .strictObject({ ...(Object.fromEntries(facets.map((facet) => [facet, z.array(facetSchema)])) as Record<(typeof facets)[number], z.ZodArray<typeof facetSchema>>), period: z.array(z.strictObject({ value: codesOf(periodModes), entries: count })) })
      .nullable()
      .describe("How many entries each value of a filter would leave, its own choice left out of account; the largest hundred. Null with `asof`."),
    related: z.array(z.strictObject({ kind: kind.exclude(["entry"]), number, title: titleSchema.nullable(), entries: count, self: address })).describe("Places, facilities, organisations and testimonies that the words fit."),
    nearest: z.array(z.strictObject({ number, name: matchedNameSchema.omit({ isStrong: true }) })).describe("The names most like the one looked for, where nothing was found."),
    isCut: z.boolean().describe("More was found than is looked at; the total is of the best only."),
    isComplete: z.boolean().describe("False where part of the search could not be asked in time or is behind the collection."),
    next: nextSchema.nullable(),
  }),
);

/** What has happened since a cursor. */
export const changesSchema = named(
  "Changes",
  "What has become of records since a cursor, each once with the last that happened to it, in the order in which it happened.",
  z.strictObject({
    items: z.array(
      z.strictObject({
        kind,
        number,
        version: number,
        change: z.enum(["published", "changed", "merged", "withdrawn"]),
        at: instant.describe("When the current version was published or the record's state last changed, whichever is later."),
        address: address.describe("The permanent address of the record."),
        self: address,
        mergedInto: number.nullable(),
      }),
    ),
    hasMore: z.boolean().describe("Whether there is more to be had at once."),
    next: nextSchema.describe("Where to ask again, now or tomorrow."),
  }),
);

/** What the interface has. */
export const rootSchema = named(
  "Root",
  "Where everything is.",
  z.strictObject({ name: z.string(), documentation: address, openapi: address, links: z.record(z.string(), address), published: z.strictObject(byRecordKind(() => count)) }),
);

/** The card of a record as oEmbed. */
export const oEmbedSchema = named(
  "OEmbed",
  "The card of a record as a frame (https://oembed.com/).",
  z.strictObject({ version: z.literal("1.0"), type: z.literal("rich"), provider_name: z.string(), provider_url: address, title: z.string(), html: z.string(), width: z.int().positive(), height: z.int().positive() }),
);

/** What is wrong with a request. */
export const problemSchema = named(
  "Problem",
  "What is wrong with a request (RFC 9457).",
  z.strictObject({
    type: z.string().describe("An address relative to this one, at which the problem is explained."),
    title: z.string(),
    status: z.literal([...new Set(Object.values(apiProblems).map(({ status }) => status))]),
    detail: z.string().describe("What to do about it."),
    parameters: z.array(z.strictObject({ name: z.string(), reason: z.string() })).optional().describe("The parameters that are wrong."),
    withdrawnOn: z.iso.date().optional(),
    withdrawalKind: codesOf(withdrawalKinds).optional(),
    reference: z.string().optional().describe("Under this the operator's log has what went wrong."),
  }),
);
