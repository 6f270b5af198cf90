import "server-only";
import type { z } from "zod";
import { permanentUrl } from "@/lib/permalinks";
import { embedUrl } from "@/lib/embeds/embed-address";
import { Refusal } from "@/lib/api/refusal";
import { BATCH_LIMITS, draftQuerySchema, querySchema, readDraftQuery, readQuery } from "./asked-query";
import { readEntityId } from "./entity-id";
import { extendEntities } from "./extend-entities";
import { extendSchema } from "./extend-schema";
import { findCandidates } from "./find-candidates";
import { draftManifest, manifest } from "./manifests";
import type { ReconcileQuestion } from "./reconcile-question";
import { proposeProperties, suggestEntities, suggestProperties, suggestTypes } from "./suggest-answers";

/** An answer, how many questions it answers, and where it leads instead. */
export interface ReconcileAnswer {
  answer: object;
  mayKeep: boolean;
  cost?: number;
  location?: string;
}

/** Answers a tool that matches the names of a list with records. */
export async function answerReconcile(siteUrl: string, question: ReconcileQuestion, params: URLSearchParams): Promise<ReconcileAnswer> {
  const kept = (answer: object): ReconcileAnswer => ({ answer, mayKeep: true });
  switch (question) {
    case "reconcile":
      if (params.has("queries")) return answerQueries(params.get("queries") ?? "");
      return params.has("extend") ? answerExtend(params.get("extend") ?? "", "extend") : kept(manifest(siteUrl));
    case "reconcile-draft":
      return kept(draftManifest(siteUrl));
    case "reconcile-match":
      return answerMatch(params.get("body") ?? "");
    case "reconcile-extend":
      return answerDraftExtend(params.get("body") ?? "");
    case "reconcile-propose":
      return kept(proposeProperties(params));
    case "reconcile-view":
      return leadTo(params, (ref) => permanentUrl(siteUrl, ref));
    case "reconcile-preview":
      return leadTo(params, (ref) => embedUrl(siteUrl, ref));
    case "suggest-entity":
      return suggestEntities(params);
    case "suggest-property":
      return kept(suggestProperties(params));
    case "suggest-type":
      return kept(suggestTypes(params));
  }
}

async function answerQueries(text: string): Promise<ReconcileAnswer> {
  const given = readJson(text, "queries");
  if (typeof given !== "object" || given === null || Array.isArray(given)) refuse("queries", "It is an object with a query under each of its keys.");
  const entries = Object.entries(given);
  const queries = checkBatch(entries.map(([, query]) => query)).map((query) => readQuery(parse(querySchema, query, "queries")));
  const found = await findCandidates(queries);
  return asked(Object.fromEntries(entries.map(([key], at) => [key, { result: found[at] ?? [] }])), queries.length);
}

async function answerMatch(text: string): Promise<ReconcileAnswer> {
  const given = readJson(text, "body") as { queries?: unknown } | null;
  if (!Array.isArray(given?.queries)) refuse("body", "It is an object with an array of queries.");
  const queries = checkBatch(given.queries).map((query) => readDraftQuery(parse(draftQuerySchema, query, "body")));
  return asked({ results: (await findCandidates(queries)).map((candidates) => ({ candidates })) }, queries.length);
}

async function answerExtend(text: string, name: string): Promise<ReconcileAnswer> {
  const { meta, rows } = await extendEntities(parse(extendSchema, readJson(text, name), name));
  const byId = Object.fromEntries(rows.map(({ id, properties }) => [id, Object.fromEntries(properties.map((one) => [one.id, one.values]))]));
  return asked({ meta, rows: byId }, rows.length);
}

async function answerDraftExtend(text: string): Promise<ReconcileAnswer> {
  const extension = await extendEntities(parse(extendSchema, readJson(text, "body"), "body"));
  return asked(extension, extension.rows.length);
}

function asked(answer: object, count: number): ReconcileAnswer {
  return { answer, mayKeep: false, cost: Math.max(1, count) };
}

/** The page of a record, or its card. */
function leadTo(params: URLSearchParams, addressOf: (ref: NonNullable<ReturnType<typeof readEntityId>>) => string): ReconcileAnswer {
  const ref = readEntityId(params.get("id") ?? "");
  if (ref === null) throw new Refusal("not-found", "Give the id of a record, as entry-167.", { parameters: [{ name: "id", reason: "It is no id of a record." }] });
  return { answer: {}, mayKeep: true, location: addressOf(ref) };
}

function checkBatch(queries: readonly unknown[]): readonly unknown[] {
  if (queries.length > BATCH_LIMITS.queries) throw new Refusal("too-large", `Send ${BATCH_LIMITS.queries} queries at most at once.`);
  return queries;
}

function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse(name, "It is not JSON.");
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown, name: string): z.infer<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return refuse(name, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "It cannot be read."}`.slice(0, 300));
}

function refuse(name: string, reason: string): never {
  throw new Refusal("invalid-parameter", `${name}: ${reason} See /en/api#reconcile.`, { parameters: [{ name, reason }] });
}
