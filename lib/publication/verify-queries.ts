import "server-only";
import { db } from "@/lib/db/client";
import type { RecordState } from "@/lib/db/generated/enums";
import type { PublicRecordKind } from "./public-record";
import { findChainBreak } from "./version-chain";
import type { StoredVersion } from "./version-chain";

/** The first thing that is wrong with a record's chain. */
export interface ChainBreak {
  kind: PublicRecordKind;
  number: number;
  version: number;
  problem: string;
}

/** How far a verification got. */
export interface VerifyProgress {
  records: number;
  versions: number;
  broken: ChainBreak | null;
}

interface RecordRow {
  id: string;
  kind: PublicRecordKind;
  number: number;
  currentVersion: number;
  state: RecordState;
}

const RECORDS_AT_ONCE = 200;

/** Walks the chain of every record, also of those that were withdrawn or merged, and stops at the first break. */
export async function* verifyChains(): AsyncGenerator<VerifyProgress> {
  const progress: VerifyProgress = { records: 0, versions: 0, broken: null };
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const records: RecordRow[] = await db.publicRecord.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: RECORDS_AT_ONCE,
      select: { id: true, kind: true, number: true, currentVersion: true, state: true },
    });
    const last = records.at(-1);
    if (!last) break;
    after = last.id;
    const versions = await versionsOf(records.map((record) => record.id));
    for (const record of records) {
      const own = versions.get(record.id) ?? [];
      const found = findChainBreak(record, own);
      if (found) progress.broken = { kind: record.kind, number: record.number, ...found };
      else {
        progress.records += 1;
        progress.versions += own.length;
      }
      if (progress.broken) break;
    }
    yield { ...progress };
    if (progress.broken) return;
  }
  yield { ...progress, broken: await findMissingRecord() };
}

/** Numbers are given without gaps, so a number without a record is a record that somebody removed. */
async function findMissingRecord(): Promise<ChainBreak | null> {
  const [missing] = await db.$queryRaw<{ kind: PublicRecordKind; number: number }[]>`
    SELECT c."kind", given."number" FROM "record_counter" c CROSS JOIN LATERAL generate_series(1, c."lastNumber") AS given("number")
    LEFT JOIN "public_record" r ON r."kind" = c."kind" AND r."number" = given."number"
    WHERE r."id" IS NULL ORDER BY 1, 2 LIMIT 1`;
  return missing ? { ...missing, version: 1, problem: "The number was given, and the record is gone with all its versions." } : null;
}

async function versionsOf(recordIds: string[]): Promise<Map<string, StoredVersion[]>> {
  const rows = await db.recordVersion.findMany({ where: { recordId: { in: recordIds } }, orderBy: { number: "asc" } });
  const byRecord = new Map<string, StoredVersion[]>();
  for (const row of rows) {
    const list = byRecord.get(row.recordId) ?? [];
    list.push(row as unknown as StoredVersion);
    byRecord.set(row.recordId, list);
  }
  return byRecord;
}
