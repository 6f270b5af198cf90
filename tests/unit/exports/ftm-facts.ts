/**
 * Facts of the FollowTheMoney model, looked up on 2026-11-23 (https://followthemoney.tech/explorer/schemata/): what each
 * schema inherits from, which of its own properties we could use, with their types, and where those of type entity may lead.
 */
export const ftmFacts: Readonly<Record<string, { from: readonly string[]; required?: readonly string[]; own: Readonly<Record<string, string>>; range?: Readonly<Record<string, string>> }>> = {
  Thing: {
    from: [],
    own: {
      name: "name", summary: "text", description: "text", country: "country", alias: "name", previousName: "name", weakAlias: "name", sourceUrl: "url", publisher: "string",
      publisherUrl: "url", keywords: "string", topics: "topic", address: "address", addressEntity: "entity", notes: "text", proof: "entity", createdAt: "date", modifiedAt: "date", retrievedAt: "date",
    },
    range: { addressEntity: "Address", proof: "Document" },
  },
  Interval: {
    from: [],
    own: { startDate: "date", endDate: "date", date: "date", summary: "text", description: "text", recordId: "string", sourceUrl: "url", publisher: "string", publisherUrl: "url", modifiedAt: "date", retrievedAt: "date" },
  },
  Interest: { from: ["Interval"], own: { role: "string", status: "string" } },
  Analyzable: { from: [], own: {} },
  LegalEntity: { from: ["Thing"], own: { email: "email", phone: "phone", website: "url", legalForm: "string", status: "string", sector: "string", classification: "string", idNumber: "identifier" } },
  Person: {
    from: ["LegalEntity"],
    own: {
      title: "string", firstName: "string", lastName: "string", birthDate: "date", birthPlace: "string", deathDate: "date", position: "string", nationality: "country", citizenship: "country",
      gender: "gender", ethnicity: "string", religion: "string", education: "string",
    },
  },
  Organization: { from: ["LegalEntity"], own: {} },
  Event: { from: ["Interval", "Analyzable", "Thing"], required: ["name"], own: { location: "address", country: "country", important: "string", organizer: "entity", involved: "entity" }, range: { organizer: "LegalEntity", involved: "LegalEntity" } },
  Family: { from: ["Interval"], required: ["person", "relative"], own: { person: "entity", relative: "entity", relationship: "string" }, range: { person: "Person", relative: "Person" } },
  UnknownLink: { from: ["Interest"], required: ["subject", "object"], own: { subject: "entity", object: "entity" }, range: { subject: "Thing", object: "Thing" } },
  Documentation: { from: ["Interest"], required: ["document", "entity"], own: { document: "entity", entity: "entity" }, range: { document: "Document", entity: "Thing" } },
  Document: {
    from: ["Thing", "Analyzable"],
    required: ["fileName"],
    own: { contentHash: "checksum", title: "string", author: "string", fileName: "string", bodyText: "text", language: "language", date: "date", authoredAt: "date", publishedAt: "date" },
  },
  Address: { from: ["Thing"], own: { full: "address", remarks: "string", street: "string", city: "string", region: "string", state: "string", latitude: "number", longitude: "number", country: "country" } },
};

/** What the id of an entity is made of, and with it what a value of type entity is (followthemoney/types/entity.py, looked up on 2026-11-24). */
export const ENTITY_ID = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/;

/** The schema with everything that it inherits from. */
export function lineage(schema: string): string[] {
  return [schema, ...(ftmFacts[schema]?.from ?? []).flatMap(lineage)];
}

/** The type of a property of a schema, inherited or its own. */
export function typeOf(schema: string, property: string): string | undefined {
  return lineage(schema).map((one) => ftmFacts[one]?.own[property]).find((type) => type !== undefined);
}

/** Where a property of type entity may lead. */
export function rangeOf(schema: string, property: string): string | undefined {
  return lineage(schema).map((one) => ftmFacts[one]?.range?.[property]).find((range) => range !== undefined);
}
