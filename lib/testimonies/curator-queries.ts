import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { findRecord } from "@/lib/desk/named-record-queries";
import type { FoundRecord } from "@/lib/desk/named-record-queries";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { readableBy } from "@/lib/desk/record-queries";
import { NotFound } from "@/lib/errors";
import { defaultLocale, localeCodes } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import type { Pick } from "@/lib/picks/pick";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { testimonyStore } from "./testimony-store";
import { accountValues, accountVersion } from "./testimony-values";
import type { AccountValues, TestimonyValues } from "./testimony-values";
import type { testimonyForms } from "./vocabulary";

/** A testimony as lists of the desk show it. */
export interface TestimonyListRow {
  id: string;
  form: keyof typeof testimonyForms;
  dateWords: string | null;
  dateEdtf: string | null;
  languages: string[];
  /** The source that reports it. */
  source: string | null;
  /** Of how many victims it speaks, and how some of them are called. */
  victims: number;
  victimNames: string[];
  isTranslated: boolean;
  number: number | null;
}

/** What to look for among testimonies. */
export interface TestimonyFilter {
  words?: string;
  /** Only those that nobody can read in this language: neither spoken nor written in it, and not translated. */
  lacking?: Locale | null;
}

const MOST_NAMES = 4;
/** The languages into which `record` is translated; a sealed translation is none. */
const TRANSLATED = Prisma.sql`ARRAY(SELECT t."language" FROM "translation" t WHERE t."testimonyId" = "record"."id" AND t."visibility" <> 'sealed')`;
/** What is of no known language is not waited for. */
const lackingTranslation = (language: Prisma.Sql, translated = TRANSLATED) => Prisma.sql`("record"."originalLanguage" IS NOT NULL OR cardinality("record"."languages") > 0)
  AND NOT EXISTS (SELECT FROM unnest("record"."languages" || "record"."originalLanguage" || ${translated}) AS one WHERE split_part(one, '-', 1) = ${language})`;

/** How many testimonies nobody can read in each language; testimonies of the same languages are looked at together. */
export async function countLackingTranslation(curator: Curator): Promise<Record<Locale, number>> {
  if (!canCreateRecords(curator)) throw new NotFound("There is no such page.");
  const rows = await db.$queryRaw<{ language: Locale; count: number }[]>`
    SELECT asked."language", coalesce(sum("record"."count") FILTER (WHERE ${lackingTranslation(Prisma.sql`asked."language"`, Prisma.sql`"record"."translated"`)}), 0)::int AS "count"
    FROM unnest(${[...localeCodes]}::text[]) AS asked("language") LEFT JOIN (
      SELECT "record"."originalLanguage", "record"."languages", t."translated", count(*) AS "count"
      FROM "testimony" AS "record" LEFT JOIN (
        SELECT "testimonyId", array_agg("language" ORDER BY "language") AS "translated" FROM "translation" WHERE "visibility" <> 'sealed' GROUP BY 1
      ) t ON t."testimonyId" = "record"."id"
      WHERE "record"."visibility" <> 'sealed' AND ${readableBy(curator)} GROUP BY 1, 2, 3
    ) AS "record" ON TRUE GROUP BY 1`;
  return Object.fromEntries(rows.map(({ language, count }) => [language, count])) as Record<Locale, number>;
}

/** Testimonies in whose source, witnesses, victims or date every word stands, the newest on file first. */
export async function listTestimonies(curator: Curator, { words = "", lacking = null }: TestimonyFilter = {}, page = 1): Promise<Page<TestimonyListRow>> {
  if (!canCreateRecords(curator)) throw new NotFound("There is no such page.");
  const filter = lacking ? Prisma.sql`AND ${lackingTranslation(Prisma.sql`${lacking}`)}` : Prisma.empty;
  const where = Prisma.sql`"record"."visibility" <> 'sealed' AND ${readableBy(curator)} ${filter} ${holdsAll(words)}`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM "testimony" AS "record" WHERE ${where}`;
  const rows = await db.$queryRaw<(Omit<TestimonyListRow, "victimNames"> & { victimIds: string[] })[]>`
    SELECT "record"."id", "record"."form", "record"."dateWords", "record"."dateEdtf", "record"."languages",
      (SELECT s."title" FROM "source" s WHERE s."id" = "record"."reportedBySourceId" AND s."visibility" <> 'sealed') AS "source",
      (SELECT count(*)::int FROM "account" a WHERE a."testimonyId" = "record"."id" AND a."visibility" <> 'sealed') AS "victims",
      ARRAY(SELECT a."victimId" FROM "account" a WHERE a."testimonyId" = "record"."id" AND a."visibility" <> 'sealed' ORDER BY a."anchor" LIMIT ${MOST_NAMES}) AS "victimIds",
      NOT (${lackingTranslation(Prisma.sql`${lacking ?? defaultLocale}`)}) AS "isTranslated",
      (SELECT "number" FROM "public_record" WHERE "subjectId" = "record"."id" AND "state" = 'published') AS "number"
    FROM "testimony" AS "record" WHERE ${where}
    ORDER BY "record"."createdAt" DESC, "record"."id" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  const labels = await findLabels(db, { person: rows.flatMap(({ victimIds }) => victimIds) });
  const items = rows.map(({ victimIds, ...row }) => ({ ...row, victimNames: victimIds.map((id) => labels.get(id)?.label ?? NO_LABEL) }));
  return pageOf(items, counted?.total ?? 0, page);
}

/** Names of witnesses and victims count as far as they may be read here. */
function holdsAll(words: string): Prisma.Sql {
  const parts = words.trim().split(/\s+/).filter(Boolean).slice(0, 8).map((part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`);
  if (parts.length === 0) return Prisma.empty;
  return Prisma.join(parts.map((part) => Prisma.sql`AND ("record"."dateWords" ILIKE ${part}
    OR "record"."reportedBySourceId" IN (SELECT "id" FROM "source" WHERE "visibility" <> 'sealed' AND concat_ws(' ', "title", "publisher", "url") ILIKE ${part})
    OR "record"."id" IN (SELECT "testimonyId" FROM "testimony_witness" WHERE "description" ILIKE ${part})
    OR "record"."id" IN (
      SELECT w."testimonyId" FROM (
        SELECT "testimonyId", "personId" FROM "testimony_witness" WHERE "personId" IS NOT NULL
        UNION ALL SELECT "testimonyId", "victimId" FROM "account" WHERE "visibility" <> 'sealed'
      ) w JOIN "fact" f ON f."personId" = w."personId" JOIN "name" n ON n."factId" = f."id" JOIN "person" p ON p."id" = f."personId"
      WHERE n."text" ILIKE ${part} AND f."visibility" <> 'sealed' AND f."erasedAt" IS NULL AND NOT p."sealedIdentity"))`), " ");
}

/** What a testimony says of one victim, to be looked at or changed. */
export interface FoundAccount {
  id: string;
  lockVersion: number;
  victim: Pick;
  values: AccountValues;
  /** How many facts of the victim rest on the testimony. */
  facts: number;
}

/** A testimony with its accounts. */
export interface FoundTestimony extends FoundRecord<TestimonyValues> {
  accounts: FoundAccount[];
}

/** One testimony with everything that its form holds, and what it says of each victim. */
export async function findTestimony(curator: Curator, id: string): Promise<FoundTestimony> {
  const found = await findRecord<Parameters<typeof testimonyStore.values>[0], TestimonyValues>(curator, testimonyStore as never, id);
  const rows = await db.account.findMany({ where: { testimonyId: id, visibility: { not: "sealed" } }, orderBy: [{ victim: { createdAt: "asc" } }, { anchor: "asc" }] });
  const victimIds = rows.map(({ victimId }) => victimId);
  const labels = await findLabels(db, { person: victimIds });
  const counts = await db.$queryRaw<{ personId: string; facts: number }[]>`
    SELECT f."personId", count(DISTINCT f."id")::int AS "facts" FROM "fact" f JOIN "citation" c ON c."factId" = f."id"
    JOIN "person" p ON p."id" = f."personId"
    WHERE c."testimonyId" = ${id}::uuid AND f."personId" = ANY (${victimIds}::uuid[]) AND f."erasedAt" IS NULL
      AND f."visibility" <> 'sealed' AND NOT (p."sealedIdentity" AND f."kind" = 'name')
    GROUP BY f."personId"`;
  const accounts = rows.map((row) => ({
    id: row.id,
    lockVersion: accountVersion(row),
    victim: labels.get(row.victimId) ?? { id: row.victimId, label: NO_LABEL },
    values: accountValues(row),
    facts: counts.find(({ personId }) => personId === row.victimId)?.facts ?? 0,
  }));
  return { ...found, accounts };
}
