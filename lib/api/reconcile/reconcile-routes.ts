import { z } from "zod";
import type { ApiBody, ApiParameter } from "@/lib/api/api-parameters";
import type { ApiRoute } from "@/lib/api/api-route";
import { RECONCILE_ROOTS } from "./manifests";
import { draftManifestSchema, extensionSchema, matchSchema, proposedSchema, reconcileSchema, sentSchemas, suggestedSchema } from "./reconcile-schemas";
import { MOST_PASSED, SUGGEST_LIMITS } from "./suggest-limits";

const query = (name: string, description: string, schema: z.ZodType = z.string()): ApiParameter => ({ name, in: "query", description, schema });
const json = (schema: z.ZodType): ApiBody => ({ contentType: "application/json", schema });

const id = query("id", "The id of a record, as `entry-167` or `place-3`.");
const prefix = query("prefix", "What somebody has typed so far, or an id.");
const type = query("type", "A type: entry, facility, organisation or place.");
const limit = query("limit", "How many are wanted.", z.int().min(SUGGEST_LIMITS.least).max(SUGGEST_LIMITS.most));
const passed = z.int().min(0).max(MOST_PASSED);
const SENT = ["invalid-parameter", "too-large"] as const;

/** What both versions have below their roots. */
function below(root: string, draft: "" | "Draft"): ApiRoute[] {
  const offset = draft === "" ? query("cursor", "How many are passed over.", passed) : query("offset", "How many are passed over.", passed);
  const suggests = { kind: null, answer: suggestedSchema, problems: ["invalid-parameter"] } as const;
  return [
    { ...suggests, question: "suggest-entity", path: `${root}/suggest/entity`, operationId: `suggest${draft}Entities`, summary: "Records that may be meant", description: "For a box in which somebody looks for the record by hand: names in any script and spelling.", parameters: [prefix, type, limit, offset] },
    { ...suggests, question: "suggest-property", path: `${root}/suggest/property`, operationId: `suggest${draft}Properties`, summary: "Properties", description: "What can be given with a name to tell namesakes apart.", parameters: [prefix, type, limit, offset] },
    { ...suggests, question: "suggest-type", path: `${root}/suggest/type`, operationId: `suggest${draft}Types`, summary: "Types", description: "Kinds of record with which names are matched.", parameters: [prefix, limit, offset] },
    { question: "reconcile-propose", kind: null, path: `${root}/extend/propose`, operationId: `propose${draft}Properties`, summary: "Properties to fetch", description: "What can be fetched for records of a type.", parameters: [type, limit], answer: proposedSchema, problems: ["invalid-parameter"] },
    { question: "reconcile-view", kind: null, path: `${root}/view`, operationId: `view${draft}Entity`, summary: "The page of a record", description: "Leads to the permanent address of the record (303).", parameters: [id], answer: null, problems: ["not-found"], leads: true },
    { question: "reconcile-preview", kind: null, path: `${root}/preview`, operationId: `preview${draft}Entity`, summary: "The card of a record", description: "Leads to the card of the record (303), which any page may show in a frame.", parameters: [id], answer: null, problems: ["not-found"], leads: true },
  ];
}

const [root, draftRoot] = [RECONCILE_ROOTS["0.2"], RECONCILE_ROOTS["1.0-draft"]];

/** The service that matches the names of a list with records, as version 0.2 and the draft of version 1.0 of its specification have it. */
export const reconcileRoutes: readonly ApiRoute[] = [
  {
    question: "reconcile", kind: null, path: root, operationId: "reconcile", summary: "Match names of a list (version 0.2)",
    description:
      "The address to give to OpenRefine. Without parameters the manifest; with `queries` the candidates of each query; with `extend` values of properties. Names are found in every script and spelling, as in the search. Each query counts as a request.",
    parameters: [query("queries", "Queries as JSON, each under a key."), query("extend", "Ids and properties as JSON.")],
    body: { contentType: "application/x-www-form-urlencoded", schema: z.object({ queries: z.string().optional(), extend: z.string().optional() }) },
    answer: reconcileSchema, problems: SENT,
  },
  ...below(root, ""),
  { question: "reconcile-draft", kind: null, path: draftRoot, operationId: "getDraftManifest", summary: "The same service in the draft of version 1.0", description: "The manifest.", parameters: [], answer: draftManifestSchema, problems: [] },
  { question: "reconcile-match", kind: null, path: `${draftRoot}/match`, operationId: "matchNames", summary: "Match names of a list", description: "Takes queries as JSON with POST. `matchQualifier` is left out of account.", parameters: [], body: json(sentSchemas.match), answer: matchSchema, problems: SENT },
  { question: "reconcile-extend", kind: null, path: `${draftRoot}/extend`, operationId: "fetchValues", summary: "Values of properties", description: "Takes ids and properties as JSON with POST.", parameters: [], body: json(sentSchemas.extend), answer: extensionSchema, problems: SENT },
  ...below(draftRoot, "Draft"),
];
