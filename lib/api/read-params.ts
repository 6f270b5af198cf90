import { parseAsOf } from "@/lib/publication/as-of-param";
import { parseEntryListParams } from "@/lib/search/entry-list-params";
import type { EntryFilter, EntryListState } from "@/lib/search/entry-list-state";
import { PAGE_LIMITS } from "./api-parameters";
import type { ApiParameter } from "./api-parameters";
import { readCursor } from "./cursor";
import type { CursorPlace } from "./cursor";
import { paramReasons } from "./param-reasons";
import type { ParameterProblem } from "./problems";
import { Refusal } from "./refusal";

/** Refuses parameters that an address does not have: a word that was misspelt would else go unnoticed. */
export function refuseUnknown(params: URLSearchParams, known: readonly ApiParameter[]): void {
  const names = new Set(known.flatMap(({ name, in: where }) => (where === "query" ? [name] : [])));
  const unknown = [...new Set(params.keys())].filter((name) => !names.has(name)).slice(0, 8);
  if (unknown.length > 0) refuse(unknown.map((name) => ({ name: name.slice(0, 60), reason: "There is no such parameter." })));
}

/** Words, filters and order of the list of entries. */
export function readFilter(params: URLSearchParams): Pick<EntryListState, "filter" | "sort"> {
  const given: Record<string, string[]> = {};
  for (const name of new Set(params.keys())) if (!["cursor", "limit", "view", "asof"].includes(name)) given[name] = params.getAll(name);
  const { state, problems } = parseEntryListParams(given);
  if (problems.length > 0) refuse(problems.map(({ kind, param, value }) => ({ name: param, reason: paramReasons[kind](value) })));
  return { filter: state.filter, sort: state.sort };
}

/** Words and filters of a list of the past, which has one order. */
export function readPastFilter(params: URLSearchParams): EntryFilter {
  const { filter, sort } = readFilter(params);
  if (params.has("sort") && sort !== "number-desc") refuse([{ name: "sort", reason: "With asof it is number-desc." }]);
  return filter;
}

/** The day at whose end something is to be as it was known; null for now. */
export function readAsOf(params: URLSearchParams): string | null {
  const text = one(params, "asof");
  if (text === null) return null;
  const day = parseAsOf(text, new Date().toISOString().slice(0, 10));
  return day ?? refuse([{ name: "asof", reason: "It is a day of the calendar, as 2026-11-01, that is not to come." }]);
}

/** How many records a page is to have. */
export function readLimit(params: URLSearchParams): number {
  const text = one(params, "limit");
  if (text === null) return PAGE_LIMITS.usual;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < PAGE_LIMITS.least || limit > PAGE_LIMITS.most) refuse([{ name: "limit", reason: `It is a whole number from ${PAGE_LIMITS.least} to ${PAGE_LIMITS.most}.` }]);
  return limit;
}

/** Whether a list is to say everything of each record. */
export function readIsFull(params: URLSearchParams): boolean {
  const view = one(params, "view");
  if (view !== null && view !== "summary" && view !== "full") refuse([{ name: "view", reason: "It is summary or full." }]);
  return view === "full";
}

/** The place that a cursor stands for; null where the list is to begin. `isPlace` says what places of this list look like. */
export function readPlace<Place extends CursorPlace>(params: URLSearchParams, list: string, isPlace: (place: CursorPlace) => place is Place): Place | null {
  const text = one(params, "cursor");
  if (text === null) return null;
  const place = readCursor(list, text);
  if (place !== null && isPlace(place)) return place;
  throw new Refusal("invalid-cursor", "Take the cursor from the answer before as it is, with the same other parameters, or leave it out to begin again.", {
    parameters: [{ name: "cursor", reason: "It was changed, or belongs to another list." }],
  });
}

function one(params: URLSearchParams, name: string): string | null {
  const values = new Set(params.getAll(name));
  if (values.size > 1) refuse([{ name, reason: "It takes one value only." }]);
  return params.get(name);
}

/** Says which parameters are wrong, and why. */
export function refuse(parameters: ParameterProblem[]): never {
  throw new Refusal("invalid-parameter", `${parameters.map(({ name, reason }) => `${name}: ${reason}`).join(" ")} See /en/api.`, { parameters });
}
