import "server-only";
import { refuse } from "@/lib/api/read-params";
import { suggest } from "@/lib/search/suggest-queries";
import { describeEntities, nameOfEntity } from "./describe-entities";
import { entityId, isEntityKind, readEntityId } from "./entity-id";
import type { EntityRef } from "./entity-id";
import { propertiesOfType } from "./entity-properties";
import { entityTypes, kindsOfTypes, typeOf } from "./entity-types";
import type { EntityType } from "./entity-types";
import { MOST_PASSED, SUGGEST_LIMITS } from "./suggest-limits";

/** A line that is offered while somebody types. */
interface Suggested {
  id: string;
  name: string;
  description?: string;
  notable?: EntityType[];
}

const LONGEST_PREFIX = 200;

/** Records whose names begin like what somebody types, or the one with that id. */
export async function suggestEntities(params: URLSearchParams): Promise<{ answer: { result: Suggested[] }; mayKeep: boolean }> {
  const prefix = prefixOf(params);
  const ref = readEntityId(prefix);
  if (ref !== null) return { answer: { result: page(await described([ref]), params) }, mayKeep: true };
  const kinds = kindsOfTypes(params.getAll("type"));
  const { suggestions, mayKeep } = await suggest(prefix, null);
  const refs = suggestions.flatMap(({ kind, number }): EntityRef[] => (isEntityKind(kind) && kinds.includes(kind) ? [{ kind, number }] : []));
  return { answer: { result: page(await described(refs), params) }, mayKeep };
}

/** Properties whose names hold what somebody types. */
export function suggestProperties(params: URLSearchParams): { result: Suggested[] } {
  return { result: page(propertiesOfType(params.get("type")).filter(holds(prefixOf(params))).map(({ id, name, description }) => ({ id, name, description })), params) };
}

/** Types whose names hold what somebody types. */
export function suggestTypes(params: URLSearchParams): { result: Suggested[] } {
  return { result: page(entityTypes.filter(holds(prefixOf(params))), params) };
}

/** Properties that can be fetched for records of a type. */
export function proposeProperties(params: URLSearchParams): { type: string; properties: Suggested[] } {
  const type = (params.get("type") ?? "").slice(0, LONGEST_PREFIX);
  return { type, properties: page(propertiesOfType(type).map(({ id, name, description }) => ({ id, name, description })), params) };
}

async function described(refs: readonly EntityRef[]): Promise<Suggested[]> {
  const entities = await describeEntities(refs, []);
  return refs.flatMap((ref): Suggested[] => {
    const entity = entities.of(ref);
    return entity ? [{ id: entityId(ref), name: nameOfEntity(entity.summary), description: `${typeOf(ref.kind).name} ${ref.number}`, notable: [typeOf(ref.kind)] }] : [];
  });
}

function prefixOf(params: URLSearchParams): string {
  return (params.get("prefix") ?? "").slice(0, LONGEST_PREFIX);
}

function holds(prefix: string): (one: { id: string; name: string }) => boolean {
  const wanted = prefix.trim().toLowerCase();
  return ({ id, name }) => id.includes(wanted) || name.toLowerCase().includes(wanted);
}

/** Version 0.2 calls `cursor` what the draft calls `offset`. */
function page(items: readonly Suggested[], params: URLSearchParams): Suggested[] {
  const { least, most, usual } = SUGGEST_LIMITS;
  const first = wholeNumber(params, "offset", 0, MOST_PASSED) ?? wholeNumber(params, "cursor", 0, MOST_PASSED) ?? 0;
  return items.slice(first, first + (wholeNumber(params, "limit", least, most) ?? usual));
}

function wholeNumber(params: URLSearchParams, name: string, least: number, most: number): number | null {
  const text = params.get(name);
  if (text === null) return null;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  return number >= least && number <= most ? number : refuse([{ name, reason: `It is a whole number from ${least} to ${most}.` }]);
}
