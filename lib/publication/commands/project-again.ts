import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import { publicRecordSchemas } from "@/lib/publication/public-record";
import { evidenceKeys, publishedEvidence } from "@/lib/publication/published-evidence";
import { recordKey, refOfKey } from "@/lib/publication/record-key";
import { unitsAfterRemoval } from "@/lib/publication/version-after-removal";
import { isSameContent } from "@/lib/publication/version-diff";
import { appendVersions } from "./append-versions";
import { changeState } from "./change-state";
import type { RedactedRecord } from "./redact";

/** What has just been taken from versions. */
interface Removed {
  redacted: readonly RedactedRecord[];
  /** Ids of units that do not come back in any form. */
  erased: ReadonlySet<string>;
  /** What comes back of a unit that is gone. */
  lessened?: (unit: PublicUnit) => PublicUnit[];
}

/**
 * Gives records whose current version lost something a whole version again: what it said, less that. Nothing that
 * stands in live rows alone comes out this way, so nobody has to review it, whoever wrote the record last
 * (docs/decisions/0017-removal-publishes-no-drafts.md).
 */
export async function projectAgain(tx: Transaction, curator: Curator, { redacted, erased, lessened }: Removed, note: string): Promise<void> {
  const records = await tx.publicRecord.findMany({
    where: { id: { in: redacted.map((one) => one.recordId) }, state: "published" },
    orderBy: { id: "asc" },
  });
  for (const record of records) {
    const last = redacted.find((one) => one.recordId === record.id)?.last;
    const version = await tx.recordVersion.findUniqueOrThrow({ where: { recordId_number: { recordId: record.id, number: record.currentVersion } }, select: { hash: true, units: true } });
    const kept = version.units as unknown as PublicUnit[];
    const units = last?.number === record.currentVersion ? await nextUnits(tx, record, { before: last.units, kept, erased, lessened }) : kept;
    if (isSameContent(kept, units) || !publicRecordSchemas[record.kind].safeParse(units).success) {
      // A new revision drops the kept pages even where no version was added.
      await changeState(tx, record, { state: "published" });
    } else {
      const { id, kind, number, subjectId, currentVersion } = record;
      const known = { id, kind, number, subjectId, currentVersion, isNew: false, previous: { hash: version.hash, units: kept } };
      await appendVersions(tx, curator, [{ record: known, units: [...units, { id: "note", type: "note", text: note }] }]);
    }
  }
}

interface Loss {
  before: readonly PublicUnit[];
  kept: readonly PublicUnit[];
  erased: ReadonlySet<string>;
  lessened: Removed["lessened"];
}

async function nextUnits(tx: Transaction, record: { kind: PublicRecordKind; number: number; id: string; subjectId: string }, { before, kept, erased, lessened }: Loss): Promise<PublicUnit[]> {
  const keptIds = new Set(kept.map((unit) => unit.id));
  const gone = new Set(before.map((unit) => unit.id).filter((id) => !keptIds.has(id)));
  if (record.kind !== "entry") return unitsAfterRemoval({ before, gone, erased, lessened }, false, () => []);
  const merged = await tx.publicRecord.findMany({ where: { mergedIntoId: record.id }, select: { subjectId: true } });
  const names = await tx.name.count({ where: { fact: { erasedAt: null, personId: { in: [record.subjectId, ...merged.map((one) => one.subjectId)] } } } });
  const versions = await citedVersions(tx, before);
  return unitsAfterRemoval({ before, gone, erased, lessened }, names > 0, (left) => publishedEvidence({ number: record.number, units: left }, versions));
}

/** The current versions of what an entry rests on, and of the sources that report it, by the keys under which they are cited. */
async function citedVersions(tx: Transaction, units: readonly PublicUnit[]): Promise<Map<string, PublicUnit[]>> {
  const versions = new Map<string, PublicUnit[]>();
  const read = async (keys: readonly string[]) => {
    const refs = keys.filter((key) => !versions.has(key)).map(refOfKey);
    const rows = await tx.$queryRaw<{ kind: PublicRecordKind; number: number; units: PublicUnit[] }[]>`
      SELECT wanted."kind"::text AS "kind", wanted."number", v."units"
      FROM unnest(${refs.map((ref) => ref.kind)}::"RecordKind"[], ${refs.map((ref) => ref.number)}::int[]) AS wanted("kind", "number")
      JOIN "public_record" r ON r."kind" = wanted."kind" AND r."number" = wanted."number"
      JOIN "public_record" s ON s."id" = coalesce(r."mergedIntoId", r."id") AND s."state" = 'published'
      JOIN "record_version" v ON v."recordId" = s."id" AND v."number" = s."currentVersion"`;
    for (const row of rows) versions.set(recordKey(row), row.units);
  };
  await read(evidenceKeys(units));
  await read([...versions.values()].flat().flatMap((unit) => (unit.type === "testimony" && unit.reportedBy ? [recordKey(unit.reportedBy)] : [])));
  return versions;
}
