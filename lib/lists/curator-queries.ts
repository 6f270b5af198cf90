import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { findRecord } from "@/lib/desk/named-record-queries";
import type { FoundRecord } from "@/lib/desk/named-record-queries";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { readableBy } from "@/lib/desk/record-queries";
import { NotFound } from "@/lib/errors";
import { findLabels } from "@/lib/picks/label-queries";
import type { Pick } from "@/lib/picks/pick";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { listStore } from "./list-store";
import type { ListValues } from "./schema";

/** A list as lists of the desk show it. */
export interface ListRow {
  id: string;
  name: string;
  language: string;
  /** How many persons stand on it. */
  members: number;
  number: number | null;
}

/** Lists in whose name or definition every word stands, by name. */
export async function listLists(curator: Curator, words = "", page = 1): Promise<Page<ListRow>> {
  if (!canCreateRecords(curator)) throw new NotFound("There is no such page.");
  const parts = words.trim().split(/\s+/).filter(Boolean).slice(0, 8).map((part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`);
  const isFound = parts.map((part) => Prisma.sql`AND concat_ws(' ', "record"."name", "record"."definition", "record"."author") ILIKE ${part}`);
  const where = Prisma.sql`"record"."visibility" <> 'sealed' AND ${readableBy(curator)} ${isFound.length > 0 ? Prisma.join(isFound, " ") : Prisma.empty}`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM "list" AS "record" WHERE ${where}`;
  const items = await db.$queryRaw<ListRow[]>`
    SELECT "record"."id", "record"."name", "record"."language",
      (SELECT count(*)::int FROM "list_member" WHERE "listId" = "record"."id") AS "members",
      (SELECT "number" FROM "public_record" WHERE "subjectId" = "record"."id" AND "state" = 'published') AS "number"
    FROM "list" AS "record" WHERE ${where} ORDER BY lower("record"."name"), "record"."id" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return pageOf(items, counted?.total ?? 0, page);
}

/** One list with everything that its form holds. */
export const findList = (curator: Curator, id: string): Promise<FoundRecord<ListValues>> => findRecord(curator, listStore, id);

/** Who stands on a list, the newest first. */
export async function listMembers(curator: Curator, listId: string, page = 1): Promise<Page<Pick>> {
  await findList(curator, listId);
  const total = await db.listMember.count({ where: { listId } });
  const rows = await db.listMember.findMany({
    where: { listId },
    orderBy: [{ addedAt: "desc" }, { personId: "asc" }],
    take: PAGE_SIZE,
    skip: (page - 1) * PAGE_SIZE,
    select: { personId: true },
  });
  const labels = await findLabels(db, { person: rows.map(({ personId }) => personId) });
  return pageOf(rows.flatMap(({ personId }) => labels.get(personId) ?? []), total, page);
}
