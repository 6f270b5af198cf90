import { randomUUID } from "node:crypto";
import type { createClient } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ListedEntry } from "@/tests/factories/listed-entry";

type Client = ReturnType<typeof createClient>;
type Listing = Omit<Prisma.RecordListingCreateManyInput, "recordId">;

const toDate = (day: string | null | undefined) => (day ? new Date(`${day}T00:00:00Z`) : null);

/** An entry as the database lists it. */
export function listingRow(entry: ListedEntry): Listing {
  const { number, sortKey, publishedAt, statusOn, detained } = entry;
  return {
    kind: "entry",
    number,
    title: sortKey === "" ? null : sortKey,
    titleLanguage: sortKey === "" ? null : "en",
    names: sortKey === "" ? [] : [sortKey, `${sortKey} 50% a_b \\ ' Ömer`],
    nameLanguages: sortKey === "" ? [] : ["en", "tr"],
    sortKey,
    refs: [],
    publishedAt,
    firstPublishedAt: new Date(Date.UTC(2026, 0, 1)),
    status: entry.status[0] ?? null,
    statusOn: toDate(statusOn),
    statusDate: statusOn,
    statusDateKind: statusOn === null ? null : "learned",
    sex: entry.sex[0] ?? null,
    ethnicities: entry.ethnicity,
    tier: entry.tier[0] ?? null,
    ageBands: entry.age,
    reasonsSuspected: entry.suspected,
    reasonsOfficial: entry.official,
    sentenceBands: entry.sentence,
    roles: entry.role,
    testimonyLanguages: entry.language,
    images: entry.photo.map(() => "0".repeat(64)),
    identifiers: [],
    placeNumbers: entry.place,
    listNumbers: entry.list,
    facilityNumbers: entry.facility,
    sourceNumbers: entry.source,
    detainedEarliest: toDate(detained?.from),
    detainedLatest: toDate(detained?.to),
    detainedDoubtful: detained?.isDoubtful ?? null,
  };
}

/** A place, which says whatever an entry could say: a query that forgets the kind is caught. */
export function placeListingRow(number: number, parent: number | null, like: ListedEntry): Listing {
  return { ...listingRow(like), kind: "place", number, title: `P${number}`, names: [`P${number}`], sortKey: `p${number}`, placeNumbers: parent === null ? [] : [parent] };
}

/**
 * Publishes records as far as lists see it, or takes them back: one revision each, all in one transaction, as
 * commands do it.
 */
export async function saveListings(db: Client, rows: readonly Listing[], gone: readonly Pick<Listing, "kind" | "number">[] = []): Promise<void> {
  await db.$transaction(async (tx) => {
    // The database refuses a number that no counter has given.
    await tx.recordCounter.updateMany({ data: { lastNumber: 1_000 } });
    const { revision } = await tx.collectionState.update({ where: { id: 1 }, data: { revision: { increment: rows.length + gone.length } } });
    let next = revision - BigInt(rows.length + gone.length);
    for (const { kind, number } of gone) {
      const record = await tx.publicRecord.update({ where: { kind_number: { kind, number } }, data: { state: "withdrawn", withdrawalKind: "error", revision: (next += 1n) } });
      await tx.recordListing.deleteMany({ where: { recordId: record.id } });
    }
    const known = await tx.publicRecord.findMany({ where: { OR: rows.map(({ kind, number }) => ({ kind, number })) } });
    const idOf = new Map(known.map((record) => [`${record.kind}:${record.number}`, record.id]));
    const written = rows.map((row) => ({ ...row, recordId: idOf.get(`${row.kind}:${row.number}`) ?? randomUUID(), revision: (next += 1n) }));
    for (const { recordId: id, revision: at } of written.filter((row) => known.some((record) => record.id === row.recordId))) {
      await tx.publicRecord.update({ where: { id }, data: { state: "published", withdrawalKind: null, revision: at } });
    }
    await tx.recordListing.deleteMany({ where: { recordId: { in: known.map((record) => record.id) } } });
    await tx.publicRecord.createMany({
      data: written.flatMap(({ recordId: id, kind, number, revision: at }) =>
        known.some((record) => record.id === id) ? [] : [{ id, kind, number, subjectId: randomUUID(), state: "published" as const, currentVersion: 1, revision: at }],
      ),
    });
    await tx.recordListing.createMany({ data: written.map(({ revision: _revision, ...row }) => row) });
  });
}
