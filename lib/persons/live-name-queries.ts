import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canReadAllRecords } from "@/lib/desk/record-policy";
import { indexTerms, NAME_KEY_VERSION, nameKeys } from "@/lib/names/name-keys";
import type { NameKeys } from "@/lib/names/name-keys";

/** A name on file that shares something with one that was asked for. */
export interface LiveNameForm {
  personId: string;
  text: string;
  language: string;
  script: string;
}

const BATCH = 1_000;
const MOST_CANDIDATES = 200;

/** Every term by which a name is found; a letter before it says what it is a key of. */
function termsOf(keys: NameKeys): string[] {
  const { folds, skeletons, concats } = indexTerms(keys);
  return [...folds.map((key) => `f${key}`), ...skeletons.map((key) => `s${key}`), ...concats.map((key) => `c${key}`)];
}

/** How long names that came from elsewhere, such as an import, may be unknown to the desk. */
const HEALING_EVERY_MS = 15_000;
let healedAt = 0;
let healing: Promise<void> | null = null;

/** Looks for names without terms, unless that was done a moment ago; whoever asks meanwhile waits for the same. */
export async function healNowAndThen(): Promise<void> {
  if (healing === null && Date.now() - healedAt < HEALING_EVERY_MS) return;
  healing ??= healLiveNames().then(() => {
    healedAt = Date.now();
  }).finally(() => {
    healing = null;
  });
  await healing;
}

/** Writes the terms of names that have none yet, or those of an older way of making them. */
export async function healLiveNames(): Promise<void> {
  for (;;) {
    const rows = await db.$queryRaw<NameOnFile[]>`
      SELECT n."factId", f."personId", n."text" FROM "name" n JOIN "fact" f ON f."id" = n."factId"
      LEFT JOIN "live_name" l ON l."factId" = n."factId"
      WHERE (l."factId" IS NULL OR l."keyVersion" <> ${NAME_KEY_VERSION}) AND f."visibility" <> 'sealed' LIMIT ${BATCH}`;
    await writeTerms(db, rows);
    if (rows.length < BATCH) return;
  }
}

/** Brings the terms of one name to what stands on file now: a sealed one has none. */
export async function keepLiveName(tx: Transaction, factId: string): Promise<void> {
  await tx.liveName.deleteMany({ where: { factId } });
  await writeTerms(tx, await tx.$queryRaw<NameOnFile[]>`
    SELECT n."factId", f."personId", n."text" FROM "name" n JOIN "fact" f ON f."id" = n."factId" WHERE n."factId" = ${factId}::uuid AND f."visibility" <> 'sealed'`);
}

interface NameOnFile {
  factId: string;
  personId: string;
  text: string;
}

async function writeTerms(tx: Transaction, names: readonly NameOnFile[]): Promise<void> {
  if (names.length === 0) return;
  const values = names.map(({ factId, personId, text }) => ({ factId, personId, keyVersion: NAME_KEY_VERSION, terms: termsOf(nameKeys(text)) }));
  // Whoever is erasing one of these names is waited for, and what they erased gets no terms again.
  await tx.$executeRaw`
    INSERT INTO "live_name" ("factId", "personId", "keyVersion", "terms")
    SELECT v."factId", v."personId", v."keyVersion", v."terms" FROM json_populate_recordset(NULL::"live_name", ${JSON.stringify(values)}::json) v
    JOIN "fact" f ON f."id" = v."factId" WHERE f."erasedAt" IS NULL AND f."visibility" <> 'sealed' FOR SHARE OF f
    ON CONFLICT ("factId") DO UPDATE SET "keyVersion" = EXCLUDED."keyVersion", "terms" = EXCLUDED."terms"`;
}

/** Names of those whom this curator may know of; sealed names and identities do not exist. */
function knownTo(curator: Curator): Prisma.Sql {
  const open = Prisma.sql`f."erasedAt" IS NULL AND f."visibility" <> 'sealed' AND NOT p."sealedIdentity"`;
  if (canReadAllRecords(curator)) return open;
  return Prisma.sql`${open} AND (p."lastAuthorId" = ${curator.userId}::uuid OR (f."visibility" = 'public' AND NOT p."nameWithheld"
    AND EXISTS (SELECT 1 FROM "public_record" r WHERE r."subjectId" = p."id" AND r."state" = 'published')))`;
}

/** All names of the persons who share most with what was asked, in any script; `part` may also stand within a name. */
export async function listNameCandidates(curator: Curator, asked: NameKeys, part: string | null): Promise<LiveNameForm[]> {
  const terms = termsOf(asked);
  if (terms.length === 0) return [];
  const shared = Prisma.join(terms.map((term) => Prisma.sql`(${term} = ANY (l."terms"))::int`), " + ");
  const like = `%${(part ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  // Nobody needs names that merely contain what was typed beside so many that are like it: all names would be read for them.
  // The collation that PostgreSQL carries itself knows the small letters of every script and takes a third of the time of ICU's.
  const containing = part === null || part.length < 2 ? Prisma.empty : Prisma.sql`
    UNION (SELECT f."personId" FROM "name" n JOIN "fact" f ON f."id" = n."factId" JOIN "person" p ON p."id" = f."personId"
      WHERE lower(n."text" COLLATE "pg_c_utf8") LIKE lower(${like} COLLATE "pg_c_utf8") AND ${knownTo(curator)}
        AND (SELECT count(*) FROM "found") < ${MOST_CANDIDATES} LIMIT 50)`;
  return db.$queryRaw<LiveNameForm[]>`
    WITH "found" AS (
      SELECT alike."personId" FROM (
        SELECT l."personId", array_agg(l."factId") AS "factIds", max(${shared}) AS "shared"
        FROM "live_name" l WHERE l."terms" && ${terms} GROUP BY l."personId" ORDER BY "shared" DESC, l."personId"
      ) alike CROSS JOIN LATERAL (
        SELECT FROM "fact" f JOIN "person" p ON p."id" = f."personId" WHERE f."id" = ANY (alike."factIds") AND ${knownTo(curator)} LIMIT 1
      ) known ORDER BY alike."shared" DESC, alike."personId" LIMIT ${MOST_CANDIDATES}
    ), "all" AS (SELECT "personId" FROM "found" ${containing})
    SELECT f."personId", n."text", n."language", n."script" FROM "all" AS "found"
    JOIN "fact" f ON f."personId" = "found"."personId" JOIN "name" n ON n."factId" = f."id" JOIN "person" p ON p."id" = f."personId"
    WHERE f."kind" = 'name' AND ${knownTo(curator)} ORDER BY f."personId", f."position"`;
}
