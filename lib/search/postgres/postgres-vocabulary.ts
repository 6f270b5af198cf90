import "server-only";
import { db } from "@/lib/db/client";
import { databaseUrl } from "@/lib/db/database-url";
import { sharedRun } from "@/lib/shared-run";
import { NameVocabulary } from "./name-vocabulary";
import type { KnownToken } from "./name-vocabulary";

/** How long a vocabulary is used before it is looked whether there is a newer one. */
const FRESH_MS = 3_000;

interface Kept {
  url: string;
  /** What the table looked like; it changes with every change of it. */
  mark: string;
  lookedAt: number;
  vocabulary: NameVocabulary;
  /** Records that have names. */
  records: number;
}

/** Kept on the global object: the parts that Next builds each have modules of their own, and memory is for one. */
const place = globalThis as { guwahVocabulary?: Kept };

/**
 * The parts of all names in the index. A newer vocabulary is read behind the back of whoever asks: names that were
 * added a moment ago are found as they are typed, and a few seconds later with slips as well.
 */
export async function currentVocabulary(): Promise<{ vocabulary: NameVocabulary; records: number }> {
  const kept = place.guwahVocabulary;
  if (kept?.url !== databaseUrl()) return refresh();
  if (Date.now() - kept.lookedAt > FRESH_MS) void refresh().catch(() => undefined);
  return kept;
}

/** Says that this process has changed the index: the next search waits for the new vocabulary, or looks for it. */
export function vocabularyChanged(isAllNew: boolean): void {
  if (isAllNew) delete place.guwahVocabulary;
  else if (place.guwahVocabulary) place.guwahVocabulary.lookedAt = 0;
}

const refresh = sharedRun(async (): Promise<Kept> => {
  const url = databaseUrl();
  const [row] = await db.$queryRaw<{ mark: string }[]>`
    SELECT count(*) || ' ' || coalesce(sum("frequency"), 0) || ' ' || coalesce(sum(hashtext("token")::bigint * "frequency"), 0) AS "mark"
    FROM "search_token"`;
  const mark = row?.mark ?? "";
  const known = place.guwahVocabulary;
  if (known?.url === url && known.mark === mark) return Object.assign(known, { lookedAt: Date.now() });
  const [counted] = await db.$queryRaw<{ records: number }[]>`SELECT count(*)::int AS "records" FROM "search_record"`;
  const vocabulary = new NameVocabulary(await readTokens());
  return (place.guwahVocabulary = { url, mark, lookedAt: Date.now(), vocabulary, records: counted?.records ?? 0 });
});

async function readTokens(): Promise<KnownToken[]> {
  const [row] = await db.$queryRaw<{ tokens: string | null }[]>`
    SELECT string_agg("token" || ' ' || "frequency", ',') AS "tokens" FROM "search_token"`;
  return (row?.tokens ?? "").split(",").flatMap((one) => {
    const [token, frequency] = one.split(" ");
    return token ? [{ token, frequency: Number(frequency) }] : [];
  });
}
