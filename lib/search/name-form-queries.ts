import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { keysOf } from "@/lib/names/known-keys";
import type { NameKeys } from "@/lib/names/name-keys";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";
import { lookUp } from "@/lib/search/postgres/postgres-lookup";
import type { FoundRecord } from "./search-engine";

const { sql } = Prisma;

/** A record with the forms of its name that are published now, whatever an index may think. */
export interface NamedRecord {
  kind: PublicRecordKind;
  number: number;
  forms: { text: string; keys: NameKeys }[];
}

/** The published forms of the names of some records, in the order of the records; those without a public name are left out. */
export async function listNameForms(records: readonly FoundRecord[], timeoutMs: number): Promise<NamedRecord[]> {
  if (records.length === 0) return [];
  const [kinds, numbers] = [records.map((record) => record.kind), records.map((record) => record.number)];
  // One document instead of hundreds of rows, which costs a tenth.
  const [row] = await lookUp<{ named: [PublicRecordKind, number, string[]][] | null }>(sql`
    SELECT json_agg(json_build_array(l."kind", l."number", l."names")) AS "named"
    FROM unnest(${kinds}::"RecordKind"[], ${numbers}::int[]) AS wanted("kind", "number")
    JOIN "record_listing" l ON l."kind" = wanted."kind" AND l."number" = wanted."number"`, timeoutMs);
  const names = new Map((row?.named ?? []).map(([kind, number, texts]) => [recordKey({ kind, number }), texts]));
  return records.flatMap(({ kind, number }) => {
    const forms = (names.get(recordKey({ kind, number })) ?? []).map((text) => ({ text, keys: keysOf(text) }));
    return forms.length === 0 ? [] : [{ kind, number, forms }];
  });
}
