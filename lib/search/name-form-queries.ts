import "server-only";
import { LRUCache } from "lru-cache";
import { db } from "@/lib/db/client";
import { nameKeys } from "@/lib/names/name-keys";
import type { NameKeys } from "@/lib/names/name-keys";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { FoundRecord } from "./search-engine";

/** A record with the forms of its name that are published now, whatever an index may think. */
export interface NamedRecord {
  kind: PublicRecordKind;
  number: number;
  forms: { text: string; keys: NameKeys }[];
}

const keysOfTexts = new LRUCache<string, NameKeys>({ max: 60_000 });

function keysOf(text: string): NameKeys {
  let keys = keysOfTexts.get(text);
  if (keys === undefined) keysOfTexts.set(text, (keys = nameKeys(text)));
  return keys;
}

/** The published forms of the names of some records, in the order of the records; those without a public name are left out. */
export async function listNameForms(records: readonly FoundRecord[]): Promise<NamedRecord[]> {
  const found = await Promise.all(
    [...new Set(records.map((record) => record.kind))].map((kind) => {
      const numbers = records.filter((record) => record.kind === kind).map((record) => record.number);
      return db.$queryRaw<{ kind: PublicRecordKind; number: number; names: string[] }[]>`
        SELECT "kind"::text AS "kind", "number", "names" FROM "record_listing"
        WHERE "kind" = ${kind}::"RecordKind" AND "number" = ANY(${numbers}::int[])`;
    }),
  );
  const names = new Map(found.flat().map((row) => [`${row.kind} ${row.number}`, row.names]));
  return records.flatMap(({ kind, number }) => {
    const forms = (names.get(`${kind} ${number}`) ?? []).map((text) => ({ text, keys: keysOf(text) }));
    return forms.length === 0 ? [] : [{ kind, number, forms }];
  });
}

interface Commonness {
  records: number;
  frequencies: Map<string, number>;
  until: number;
}

/** How common a part of a name is changes slowly; asking each time would cost as much as the search. */
const KEPT_MS = 60_000;
const MOST_KEPT = 200_000;
let commonness: Commonness = { records: 0, frequencies: new Map(), until: 0 };

/** How rare parts of names are, from 0 (everybody has it) to 1 (one record or none). */
export async function rarities(folds: readonly string[]): Promise<(fold: string) => number> {
  if (commonness.until < Date.now() || commonness.frequencies.size > MOST_KEPT) {
    const [row] = await db.$queryRaw<{ records: number }[]>`SELECT count(*)::int AS "records" FROM "search_record"`;
    commonness = { records: row?.records ?? 0, frequencies: new Map(), until: Date.now() + KEPT_MS };
  }
  const { frequencies, records } = commonness;
  const unknown = [...new Set(folds)].filter((fold) => !frequencies.has(fold));
  if (unknown.length > 0) {
    const rows = await db.$queryRaw<{ token: string; frequency: number }[]>`
      SELECT "token", "frequency" FROM "search_token" WHERE "token" = ANY(${unknown}::text[])`;
    for (const fold of unknown) frequencies.set(fold, 0);
    for (const { token, frequency } of rows) frequencies.set(token, frequency);
  }
  const all = Math.log(1 + Math.max(1, records));
  return (fold) => Math.min(1, Math.max(0, 1 - Math.log(Math.max(1, frequencies.get(fold) ?? 0)) / all));
}
