import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canChangeRecord } from "@/lib/desk/record-policy";
import { readableBy } from "@/lib/desk/record-queries";
import { NotFound } from "@/lib/errors";
import { findLabels } from "@/lib/picks/label-queries";
import { bulkDoneSchema, bulkUndoneSchema } from "./bulk-events";
import type { BulkDone, BulkUndone } from "./bulk-events";
import { findChosen } from "./chosen-queries";
import { outcomeOf } from "./plan";
import type { PlannedOutcome } from "./plan";
import { canReadBulk, canRunBulk, canUndoBulk } from "./policy";
import type { BulkDeed } from "./schema";
import type { BulkKind } from "./vocabulary";

/** A chosen record and what is going to happen to it; without a title where it is not on file for this curator. */
export interface PreviewedRecord {
  id: string;
  title: string | null;
  lockVersion: number;
  outcome: PlannedOutcome;
}

/** What a deed would do. */
export interface BulkPreview {
  records: PreviewedRecord[];
  /** What the list, the place and the source are called; null where they are not on file for this curator. */
  target: { list: string | null; place: string | null; source: string | null };
}

const notFound = () => new NotFound("There is no such page.");

/** Says what a deed would do to each of the chosen records, and does nothing. */
export async function previewBulk(curator: Curator, deed: BulkDeed, ids: readonly string[]): Promise<BulkPreview> {
  if (!canRunBulk(curator)) throw notFound();
  const [chosen, titles, target] = await Promise.all([findChosen(db, curator, deed, ids, "read"), titlesOf(deed.kind, ids), targetOf(curator, deed)]);
  const records = ids.map((id): PreviewedRecord => {
    const record = chosen.get(id);
    return { id, title: record ? (titles.get(id) ?? null) : null, lockVersion: record?.lockVersion ?? 0, outcome: outcomeOf(deed.action, record, null) };
  });
  return { records, target };
}

async function titlesOf(kind: BulkKind, ids: readonly string[]): Promise<Map<string, string>> {
  const labels = await findLabels(db, kind === "entry" ? { person: ids } : { testimony: ids });
  return new Map([...labels].map(([id, { label, detail }]) => [id, kind === "testimony" && detail ? `${label} (${detail})` : label]));
}

async function targetOf(curator: Curator, deed: BulkDeed): Promise<BulkPreview["target"]> {
  if (deed.action === "send_to_review") return { list: null, place: null, source: null };
  if (deed.action === "add_to_list") return { list: (await listChangeableLists(curator)).find(({ id }) => id === deed.list)?.name ?? null, place: null, source: null };
  const open = async (table: "place" | "source", id: string | null) => id !== null && (await isOpen(curator, table, id));
  const [place, source] = await Promise.all([open("place", deed.place), open("source", deed.source)]);
  const labels = await findLabels(db, { place: place ? [deed.place] : [], source: source && deed.source ? [deed.source] : [] });
  return { list: null, place: labels.get(deed.place)?.label ?? null, source: deed.source === null ? null : (labels.get(deed.source)?.label ?? null) };
}

async function isOpen(curator: Curator, table: "place" | "source", id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM ${Prisma.raw(`"${table}"`)} AS "record" WHERE "id" = ${id}::uuid AND "visibility" <> 'sealed'
      AND (${readableBy(curator)} OR EXISTS (SELECT FROM "public_record" WHERE "subjectId" = "record"."id" AND "state" = 'published'))`;
  return rows.length > 0;
}

/** The lists on which somebody may put persons, by name. */
export async function listChangeableLists(curator: Curator): Promise<{ id: string; name: string }[]> {
  if (!canRunBulk(curator)) throw notFound();
  const rows = await db.$queryRaw<{ id: string; name: string; lastAuthorId: string; isPublished: boolean }[]>`
    SELECT "id", "name", "lastAuthorId", EXISTS (SELECT FROM "public_record" WHERE "subjectId" = "record"."id") AS "isPublished"
    FROM "list" AS "record" WHERE "visibility" <> 'sealed' AND ${readableBy(curator)} ORDER BY lower("name"), "id" LIMIT 1000`;
  return rows.filter((row) => canChangeRecord(curator, row)).map(({ id, name }) => ({ id, name }));
}

/** What was done with many records, and what became of it. */
export interface BulkOutcome {
  bulkId: string;
  by: string;
  at: Date;
  deed: BulkDeed;
  done: BulkDone["done"];
  skipped: BulkDone["skipped"];
  submissionId: string | null;
  undone: (BulkUndone & { by: string; at: Date }) | null;
  /** What the records are called that this curator may look at. */
  titles: ReadonlyMap<string, string>;
  target: BulkPreview["target"];
  mayUndo: boolean;
}

/** What was done under an id; for whoever did it, and those who see all records. */
export async function findBulk(curator: Curator, bulkId: string): Promise<BulkOutcome> {
  const events = await db.event.findMany({
    where: { subjectId: bulkId, type: { in: ["bulk.done", "bulk.undone"] } }, orderBy: { id: "asc" },
    select: { type: true, at: true, userId: true, after: true, user: { select: { name: true } } },
  });
  const [event, undoing] = [events.find(({ type }) => type === "bulk.done"), events.find(({ type }) => type === "bulk.undone")];
  if (!event || !canReadBulk(curator, event)) throw notFound();
  const { deed, done, skipped, submission } = bulkDoneSchema.parse(event.after);
  const ids = [...done, ...skipped].map(({ id }) => id);
  const [present, titles, target] = await Promise.all([findChosen(db, curator, deed, ids, "read"), titlesOf(deed.kind, ids), targetOf(curator, deed)]);
  return {
    bulkId, by: event.user.name, at: event.at, deed, done, skipped, target,
    submissionId: submission ?? null,
    undone: undoing ? { ...bulkUndoneSchema.parse(undoing.after), by: undoing.user.name, at: undoing.at } : null,
    titles: new Map([...titles].filter(([id]) => present.has(id))),
    mayUndo: !undoing && canUndoBulk(curator, event),
  };
}
