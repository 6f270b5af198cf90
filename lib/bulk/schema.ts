import { z } from "zod";
import { lockVersion, optionalRowId, optionalText, rowId } from "@/lib/desk/form-fields";
import { bulkActions, bulkKinds, MOST_AT_ONCE, placeClaims } from "./vocabulary";

const records = z
  .array(z.object({ id: rowId, lockVersion }), "invalid")
  .min(1, "nothingChosen")
  .max(MOST_AT_ONCE, "tooMany")
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, "invalid");
/** `bulkId` is that of this doing: sent twice, it is done once. */
const common = { bulkId: rowId, records };

const addToList = { action: z.literal("add_to_list"), kind: z.literal("entry"), list: rowId };
const setPlace = { action: z.literal("set_place"), kind: z.literal("entry"), place: rowId, claim: z.enum(placeClaims, "termMissing"), source: optionalRowId.nullable() };
const sendToReview = { action: z.literal("send_to_review"), kind: z.enum(bulkKinds, "invalid") };

/** What is done, with records as the preview showed them; the note is for the reviewer. */
export const runBulkSchema = z.discriminatedUnion(
  "action",
  [z.object({ ...common, ...addToList }), z.object({ ...common, ...setPlace }), z.object({ ...common, ...sendToReview, note: optionalText })],
  "invalid",
);
export const undoBulkSchema = z.object({ bulkId: rowId });

/** What is to be done, once everything that it needs is chosen. */
export const bulkDeedSchema = z.discriminatedUnion("action", [z.object(addToList), z.object(setPlace), z.object(sendToReview)], "invalid");
/** What is to be done with each record. */
export type BulkDeed = z.output<typeof bulkDeedSchema>;
/** What a run is given. */
export type RunBulkInput = z.output<typeof runBulkSchema>;

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;
const first = (value: Params[string]) => [value ?? ""].flat()[0] ?? "";

/** What an address of the preview asks for: the records that were ticked, and as much of the deed as is chosen. */
export function parseBulkParams(params: Params): { kind: (typeof bulkKinds)[number]; action: keyof typeof bulkActions; ids: string[]; deed: BulkDeed | null } | null {
  const kind = bulkKinds.find((one) => one === first(params["kind"]));
  const action = (Object.keys(bulkActions) as (keyof typeof bulkActions)[]).find((one) => one === first(params["action"]));
  if (!kind || !action || !(bulkActions[action].kinds as readonly string[]).includes(kind)) return null;
  const ids = [...new Set([params["record"] ?? []].flat().flatMap((text) => rowId.safeParse(text).data?.toLowerCase() ?? []))].slice(0, MOST_AT_ONCE);
  const { list, place, claim, source } = params;
  const deed = bulkDeedSchema.safeParse({ kind, action, list: first(list), place: first(place), claim: first(claim), source: first(source) });
  return { kind, action, ids, deed: deed.data ?? null };
}
