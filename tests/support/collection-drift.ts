import { db } from "@/lib/db/client";
import { canonicalJson } from "@/lib/publication/canonical-json";
import { unitsOf } from "@/lib/publication/public-record";
import type { PublicUnit } from "@/lib/publication/public-record";
import { keptListingOf } from "@/lib/publication/record-listing";
import { verifyChains } from "@/lib/publication/verify-queries";

/**
 * Every way in which the public record disagrees with itself, one sentence each: broken chains, counters,
 * listings that are not what the current version says, records without an index task.
 */
export async function findDrift(): Promise<string[]> {
  const found: string[] = [];
  for await (const { broken } of verifyChains()) {
    if (broken) found.push(`${broken.kind} ${broken.number}, version ${broken.version}: ${broken.problem}`);
  }
  const records = await db.publicRecord.findMany({ include: { listing: { include: { statusChanges: { orderBy: { version: "asc" } } } }, indexTasks: true, versions: { orderBy: { number: "asc" } } } });
  const counters = await db.recordCounter.findMany();
  for (const { kind, publishedCount, lastNumber } of counters) {
    const own = records.filter((record) => record.kind === kind);
    const published = own.filter((record) => record.state === "published");
    if (published.length !== publishedCount) found.push(`${kind}: ${publishedCount} counted, ${published.length} published.`);
    const numbers = own.map((record) => record.number).sort((a, b) => a - b);
    if (numbers.some((number, index) => number !== index + 1) || numbers.length !== lastNumber) found.push(`${kind}: numbers have gaps.`);
  }
  const state = await db.collectionState.findUniqueOrThrow({ where: { id: 1 } });
  for (const { kind, number, state: recordState, listing, indexTasks, versions, revision, currentVersion } of records) {
    const name = `${kind} ${number}`;
    if ((recordState === "published") !== (listing !== null)) found.push(`${name} is ${recordState} and ${listing ? "" : "not "}listed.`);
    if (indexTasks[0]?.revision !== revision) found.push(`${name}: the index is not told of revision ${revision}.`);
    if (revision > state.revision) found.push(`${name}: revision ${revision} is ahead of the collection.`);
    if (listing === null) continue;
    const units = versions[currentVersion - 1]?.units as unknown as PublicUnit[];
    const expected = keptListingOf(kind, units);
    const { statusChanges, ...listed } = listing;
    if (kind === "entry" && comparable(statusChanges.map(({ version, before, after }) => [version, before, after])) !== comparable(statusChangesIn(versions))) found.push(`${name}: changes of status are listed differently.`);
    const stored = {
      ...listed,
      statusOn: dayOf(listing.statusOn),
      detainedEarliest: dayOf(listing.detainedEarliest),
      detainedLatest: dayOf(listing.detainedLatest),
    };
    for (const [field, value] of Object.entries(expected)) {
      if (comparable(stored[field as keyof typeof expected]) !== comparable(value)) found.push(`${name}: ${field} is listed differently.`);
    }
  }
  return found;
}

function statusChangesIn(versions: readonly { number: number; units: unknown }[]): [number, string, string][] {
  const told = versions.flatMap(({ number, units }) => unitsOf(units as PublicUnit[], "assessment").map(({ status }) => ({ number, status: status.value })));
  return told.flatMap(({ number, status }, index) => {
    const before = told[index - 1]?.status;
    return before === undefined || before === status ? [] : [[number, before, status]];
  });
}

/** Lists in a listing are sets: the database gives the members of an object back in another order. */
function comparable(value: unknown): string {
  return canonicalJson(Array.isArray(value) ? value.map(String).sort() : value);
}

function dayOf(day: Date | null): string | null {
  return day?.toISOString().slice(0, 10) ?? null;
}
