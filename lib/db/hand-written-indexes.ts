import "server-only";
import pg from "pg";

/**
 * Indexes that a Prisma schema cannot describe and that a migration therefore holds alone: with a condition, an
 * expression, further stored columns, a collation of their own, or nulls at the unusual end (options 1 and 2).
 */
const HAND_WRITTEN = `
  SELECT class.relname AS name
  FROM pg_index AS index
  JOIN pg_class AS class ON class.oid = index.indexrelid
  JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
  WHERE namespace.nspname = current_schema()
    AND (
      index.indpred IS NOT NULL
      OR index.indexprs IS NOT NULL
      OR index.indnkeyatts < index.indnatts
      OR EXISTS (SELECT FROM unnest(index.indcollation) AS own WHERE own NOT IN (0, 100))
      OR EXISTS (SELECT FROM unnest(index.indoption) AS option WHERE option & 3 IN (1, 2))
    )`;

/** Takes out of a script the removal of indexes that only the migrations know. */
export async function withoutHandWrittenIndexes(url: string, script: string): Promise<string> {
  if (!script.includes("DROP INDEX")) return script;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(HAND_WRITTEN);
    return rows.reduce((text, { name }) => text.replace(`-- DropIndex\nDROP INDEX "${name}";\n`, ""), script).trimStart();
  } finally {
    await client.end();
  }
}
