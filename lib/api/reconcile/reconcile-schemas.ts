import { z } from "zod";
import { named } from "@/lib/api/named-schemas";
import { draftQuerySchema, querySchema } from "./asked-query";
import { extendSchema } from "./extend-schema";

const type = z.strictObject({ id: z.string(), name: z.string() });
const address = z.url();
const suggestAt = z.strictObject({ service_url: address, service_path: z.string() });

const shared = { name: z.string(), documentation: address, logo: address, defaultTypes: z.array(type), batchSize: z.int().positive() };

/** The manifest of version 0.2. */
const manifestSchema = named(
  "ReconciliationManifest",
  "What the reconciliation service is and can do.",
  z.strictObject({
    versions: z.tuple([z.literal("0.2")]),
    ...shared,
    identifierSpace: z.string(),
    schemaSpace: z.string(),
    view: z.strictObject({ url: z.string() }),
    preview: z.strictObject({ url: z.string(), width: z.int(), height: z.int() }),
    suggest: z.strictObject({ entity: suggestAt, property: suggestAt, type: suggestAt }),
    extend: z.strictObject({ propose_properties: suggestAt, property_settings: z.array(z.never()) }),
  }),
);

/** The manifest of the draft. */
export const draftManifestSchema = named(
  "DraftReconciliationManifest",
  "The same as the draft of version 1.0 writes it.",
  z.strictObject({
    versions: z.tuple([z.literal("1.0-draft")]),
    ...shared,
    view: z.strictObject({ url: z.string() }),
    preview: z.strictObject({ width: z.int(), height: z.int() }),
    suggest: z.strictObject({ entity: z.literal(true), property: z.literal(true), type: z.literal(true) }),
    extend: z.strictObject({ proposeProperties: z.literal(true), propertySettings: z.array(z.never()) }),
    standardizedScore: z.literal(true),
    lang: z.literal("en"),
  }),
);

const candidateSchema = named(
  "Candidate",
  "A record that a query may mean.",
  z.strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    type: z.array(type),
    score: z.number().describe("From 0 to 100."),
    match: z.boolean().describe("The name is surely the same, nothing that tells people apart speaks against it, and no other record is like that."),
    features: z.array(z.strictObject({ id: z.string(), name: z.string(), value: z.union([z.boolean(), z.number()]) })).describe("What the score is made of."),
  }),
);

const valueSchema = z.union([z.strictObject({ str: z.string() }), z.strictObject({ int: z.int() }), z.strictObject({ id: z.string(), name: z.string() })]);
const metaSchema = z.array(z.strictObject({ id: z.string(), name: z.string(), type: type.optional() }));

/** What the root of version 0.2 answers: the manifest, candidates by query, or values by record. */
export const reconcileSchema = named(
  "Reconciliation",
  "The manifest, or what was asked for with queries or extend.",
  z.union([
    manifestSchema,
    named("CandidatesByQuery", "The candidates of each query, under its key.", z.record(z.string(), z.strictObject({ result: z.array(candidateSchema) }))),
    named("ValuesByRecord", "Values of properties, by record and property.", z.strictObject({ meta: metaSchema, rows: z.record(z.string(), z.record(z.string(), z.array(valueSchema))) })),
  ]),
);

/** The candidates of each query, in their order. */
export const matchSchema = named("Candidates", "The candidates of each query, in their order.", z.strictObject({ results: z.array(z.strictObject({ candidates: z.array(candidateSchema) })) }));

/** Values of properties, by record. */
export const extensionSchema = named(
  "Values",
  "Values of properties, in the order of the ids that were given.",
  z.strictObject({ meta: metaSchema, rows: z.array(z.strictObject({ id: z.string(), properties: z.array(z.strictObject({ id: z.string(), values: z.array(valueSchema) })) })) }),
);

const suggested = z.strictObject({ id: z.string(), name: z.string(), description: z.string().optional(), notable: z.array(type).optional() });

/** What is offered while somebody types. */
export const suggestedSchema = named("Suggested", "Records, properties or types that begin like what was typed.", z.strictObject({ result: z.array(suggested) }));

/** Properties that can be fetched. */
export const proposedSchema = named("ProposedProperties", "Properties that records of a type have.", z.strictObject({ type: z.string(), properties: z.array(suggested) }));

/** What is sent: queries of version 0.2 under keys, an array of them in the draft, and which values are wanted. */
export const sentSchemas = {
  queries: named("QueriesByKey", "At most fifty queries, each under a key of the sender's.", z.record(z.string(), querySchema)),
  match: named("Queries", "At most fifty queries.", z.strictObject({ queries: z.array(draftQuerySchema) })),
  extend: named("WantedValues", "Records by id, and properties.", extendSchema),
} as const;
