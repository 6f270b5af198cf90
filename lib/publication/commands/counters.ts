import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { PublicRecordKind } from "@/lib/publication/public-record";

/** Takes the next `count` numbers of a kind and returns the first. A number is never given twice. */
export async function giveNumbers(tx: Transaction, kind: PublicRecordKind, count: number): Promise<number> {
  const { lastNumber } = await tx.recordCounter.update({
    where: { kind },
    data: { lastNumber: { increment: count } },
    select: { lastNumber: true },
  });
  return lastNumber - count + 1;
}

/** Takes the next `count` revisions of the collection and returns the first. Held until the transaction ends. */
export async function nextRevisions(tx: Transaction, count: number): Promise<bigint> {
  const { revision } = await tx.collectionState.update({
    where: { id: 1 },
    data: { revision: { increment: count } },
    select: { revision: true },
  });
  return revision - BigInt(count) + 1n;
}

/** Counts records that can be read from now on (1) or no longer (-1). */
export async function addToPublishedCount(tx: Transaction, kinds: readonly PublicRecordKind[], each: 1 | -1): Promise<void> {
  for (const kind of [...new Set(kinds)].sort()) {
    const count = kinds.filter((one) => one === kind).length * each;
    await tx.recordCounter.update({ where: { kind }, data: { publishedCount: { increment: count } } });
  }
}
