import { randomUUID } from "node:crypto";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import { writeListings } from "@/lib/publication/commands/write-listings";
import type { PublicUnit, Unit } from "@/lib/publication/public-record";
import type { NameSet } from "./name-set";

const BATCH = 1_000;

/**
 * Puts records that have nothing but names straight into the tables that the site reads, as if they had been
 * published: the door would ask for live rows and citations, which say nothing about names. Gives each record's number.
 */
export async function loadNames(records: NameSet["records"]): Promise<Map<string, number>> {
  const { userId } = await systemCurator("evaluation of the name search");
  const numbers = new Map(records.map(({ id }, index) => [id, index + 1]));
  const publishedAt = new Date();
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH).map(({ id, names }) => ({ recordId: randomUUID(), kind: "entry" as const, number: numbers.get(id) ?? 0, units: unitsOf(names), publishedAt }));
    await db.$transaction(async (tx) => {
      const lastNumber = from + batch.length;
      await tx.recordCounter.upsert({ where: { kind: "entry" }, create: { kind: "entry", lastNumber, publishedCount: lastNumber }, update: { lastNumber, publishedCount: lastNumber } });
      await insertRows(tx, "public_record", batch.map(({ recordId, kind, number }) => ({
        id: recordId, kind, number, subjectId: randomUUID(), state: "published" as const, currentVersion: 1, revision: 1n,
      })));
      await insertRows(tx, "record_version", batch.map(({ recordId, units }) => ({
        id: randomUUID(), recordId, number: 1, units: [...units], salts: {}, unitHashes: {}, previousHash: null, hash: "", publishedAt, publishedById: userId,
      })));
      await writeListings(tx, batch);
    });
  }
  // A database in use does this by itself, minutes later.
  await db.$executeRaw`ANALYZE`;
  await db.collectionState.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
  return numbers;
}

function unitsOf(names: NameSet["records"][number]["names"]): PublicUnit[] {
  const fact = { standing: "shown", standingReason: null, certainty: "confirmed", contentNote: null, remark: null } as const;
  const units = names.map((name, index): Unit<"name"> => {
    const kind = index === 0 ? "primary" : "alias";
    return { ...fact, citations: [], ...name, id: `f-${String(index).padStart(10, "0")}`, type: "name", kind, scheme: null };
  });
  return [
    ...units,
    {
      id: "assessment",
      type: "assessment",
      title: units[0]?.id ?? null,
      nameWithheld: false,
      status: { value: "no_news", rule: "nothing_reported", basis: [] },
      tier: { value: 3, rule: "no_source", basis: [], unverified: [] },
    },
  ];
}
