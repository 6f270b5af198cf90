import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { canManageApiKeys } from "./policy";

/** A key as administrators see it: nothing with which anybody could ask. */
export interface ApiKeyRow {
  id: string;
  start: string;
  label: string;
  /** How its holder is reached; null once it has ended. */
  contact: string | null;
  requestsPerMinute: number;
  madeBy: string;
  madeAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
  /** The hour in which it was last used; null where that has not happened yet. */
  lastUsedAt: Date | null;
}

/** All keys: first those that are good, the newest before the others, then those that have ended. */
export async function listApiKeys(curator: Curator, page = 1): Promise<Page<ApiKeyRow>> {
  if (!canManageApiKeys(curator)) throw new NotFound("There is no such page.");
  const total = await db.apiKey.count();
  const rows = await db.apiKey.findMany({
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { madeAt: "desc" }, { id: "asc" }],
    take: PAGE_SIZE,
    skip: (page - 1) * PAGE_SIZE,
    select: {
      id: true, start: true, label: true, contact: true, requestsPerMinute: true, madeAt: true, endedAt: true, lastUsedAt: true,
      madeBy: { select: { name: true } }, endedBy: { select: { name: true } },
    },
  });
  const keys = rows.map(({ madeBy, endedBy, ...row }): ApiKeyRow => ({ ...row, madeBy: madeBy.name, endedBy: endedBy?.name ?? null }));
  return pageOf(keys, total, page);
}
