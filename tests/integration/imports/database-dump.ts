import type { TestDatabase } from "@/tests/support/database";

/** When something was written, and the number of an event: different in every run. */
const BY_RUN = /^(?:createdAt|updatedAt|recordedAt|importedAt|addedAt|enqueuedAt|publishedAt|firstPublishedAt|stateChangedAt|at)$/;

/** Every row of every table as text, without what differs from run to run, so that two databases can be compared. */
export async function databaseDump({ db }: TestDatabase): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;
  const dump: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(`SELECT to_jsonb(t) AS "row" FROM "${name}" t`);
    dump[name] = rows.map(({ row }) => JSON.stringify(withoutRun(name, row))).sort();
  }
  return dump;
}

function withoutRun(table: string, row: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(row).filter(([column]) => !BY_RUN.test(column) && !(table === "event" && column === "id"));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many rows a dump has. */
export function rowsIn(dump: Record<string, string[]>): number {
  return Object.values(dump).reduce((sum, rows) => sum + rows.length, 0);
}
