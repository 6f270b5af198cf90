import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { readableBy } from "@/lib/desk/record-queries";
import type { NameKeys } from "@/lib/names/name-keys";
import { rankNames } from "@/lib/names/rank-names";
import { findSimilarPersons } from "@/lib/persons/similar-queries";
import { keysOf } from "@/lib/names/known-keys";
import { findLabels } from "./label-queries";
import type { Pick, PickKind } from "./pick";

const MOST = 10;

/** Live records that somebody may refer to and that may be meant by what they have typed so far, best first. */
export async function lookUp(curator: Curator, { kind, text }: { kind: PickKind; text: string }): Promise<Pick[]> {
  const words = text.replace(/[\p{Surrogate}\u0000]/gu, "").trim().slice(0, 200);
  if (!canCreateRecords(curator) || words === "") return [];
  if (kind === "person") {
    const found = await findSimilarPersons(curator, { text: words, onlyAlike: false, most: MOST });
    return found.map(({ id, label, detail }) => ({ id, label, detail }));
  }
  const ids = await idsOf(curator, kind, words);
  const labels = await findLabels(db, { [kind]: ids });
  return ids.flatMap((id) => labels.get(id) ?? []);
}

function idsOf(curator: Curator, kind: Exclude<PickKind, "person">, words: string): Promise<string[]> {
  if (kind === "place" || kind === "facility") return namedRecords(curator, kind, words);
  return kind === "source" ? sources(curator, words) : testimonies(curator, words);
}

/** What somebody may refer to: what they may look at, and what is published. */
function open(curator: Curator): Prisma.Sql {
  return Prisma.sql`"record"."visibility" <> 'sealed'
    AND (${readableBy(curator)} OR EXISTS (SELECT 1 FROM "public_record" WHERE "subjectId" = "record"."id" AND "state" = 'published'))`;
}

/** A pattern for each word that has to stand somewhere. */
const likes = (words: string) => words.split(/\s+/).slice(0, 8).map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);

async function sources(curator: Curator, words: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "record"."id" FROM "source" AS "record"
    WHERE concat_ws(' ', "record"."title", "record"."author", "record"."publisher", "record"."url") ILIKE ALL (${likes(words)}) AND ${open(curator)}
    ORDER BY "record"."createdAt" DESC, "record"."id" LIMIT ${MOST}`;
  return rows.map(({ id }) => id);
}

async function testimonies(curator: Curator, words: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "record"."id" FROM "testimony" AS "record"
    LEFT JOIN "source" s ON s."id" = "record"."reportedBySourceId" AND s."visibility" <> 'sealed'
    LEFT JOIN LATERAL (
      SELECT string_agg(concat_ws(' ', w."description", n."text"), ' ') AS "names" FROM "testimony_witness" w
      LEFT JOIN "person" p ON p."id" = w."personId" AND NOT p."sealedIdentity"
      LEFT JOIN "fact" f ON f."personId" = p."id" AND f."visibility" <> 'sealed' AND f."erasedAt" IS NULL
      LEFT JOIN "name" n ON n."factId" = f."id"
      WHERE w."testimonyId" = "record"."id"
    ) AS witnesses ON TRUE
    WHERE concat_ws(' ', witnesses."names", s."title", "record"."dateWords", left("record"."originalText", 200)) ILIKE ALL (${likes(words)}) AND ${open(curator)}
    ORDER BY "record"."createdAt" DESC, "record"."id" LIMIT ${MOST}`;
  return rows.map(({ id }) => id);
}

/** Places and facilities are few: their names in all scripts are compared one by one. */
async function namedRecords(curator: Curator, kind: "place" | "facility", words: string): Promise<string[]> {
  const owner = Prisma.raw(kind === "place" ? `"placeId"` : `"facilityId"`);
  const rows = await db.$queryRaw<{ id: string; text: string }[]>`
    SELECT "record"."id", n."text" FROM ${Prisma.raw(`"${kind}"`)} AS "record" JOIN "record_name" n ON n.${owner} = "record"."id"
    WHERE ${open(curator)} ORDER BY n."position", n."id"`;
  const keys = keysOf(words);
  const lower = words.toLowerCase();
  const names = new Map<string, { text: string; keys: NameKeys }[]>();
  for (const { id, text } of rows) {
    if (!text.toLowerCase().includes(lower) && !mayBeMeant(keys, keysOf(text))) continue;
    names.set(id, [...(names.get(id) ?? []), { text, keys: keysOf(text) }]);
  }
  const ranked = rankNames({ text: words, keys, isPrefix: true }, [...names].map(([id, forms]) => ({ id, forms })), () => 1);
  const beginning = (id: string) => names.get(id)?.some(({ text }) => text.toLowerCase().startsWith(lower)) ?? false;
  const contained = [...names].filter(([, forms]) => forms.some(({ text }) => text.toLowerCase().includes(lower))).map(([id]) => id);
  return [...new Set([...ranked.map(({ id }) => id), ...contained.filter(beginning), ...contained])].slice(0, MOST);
}

/** Whether a name shares a word with what was typed, or has one that begins or sounds like it. */
function mayBeMeant(asked: NameKeys, held: NameKeys): boolean {
  return asked.parts.some((part) =>
    held.parts.some((other) =>
      other.folds.some((fold) => part.folds.some((one) => fold.startsWith(one))) ||
      other.skeletons.some((skeleton) => skeleton.length > 1 && part.skeletons.includes(skeleton)),
    ),
  ) || asked.concats.some((concat) => held.concats.some((other) => other.startsWith(concat)));
}
