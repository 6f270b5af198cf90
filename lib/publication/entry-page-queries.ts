import "server-only";
import { db } from "@/lib/db/client";
import type { CitedRecords } from "./cited-records";
import { RELATIONS_PER_PAGE, relatedEntry, relationsInOrder } from "./entry-relations";
import { entryPhoto } from "./entry-photo";
import type { EntryPhoto } from "./entry-photo";
import { entryView } from "./entry-view";
import type { EntryView } from "./entry-view";
import { listShownImages } from "./image-queries";
import { pageOf } from "./page";
import type { Page } from "./page";
import { countPublished, findPublicVersion, listMergedInto, resolveRecords } from "./public-queries";
import type { RecordLabel } from "./public-queries";
import type { PublicUnit, PublicVersion, Unit } from "./public-record";
import { unitsOf } from "./public-record";
import type { RecordRef } from "./public-unit";
import { recordKey } from "./record-key";
import { refsOf } from "./record-listing";
import { recordParts } from "./record-parts";

/** Everything that the page of an entry shows. */
export interface EntryPageData {
  view: EntryView;
  labels: ReadonlyMap<string, RecordLabel>;
  cited: CitedRecords;
  photo: EntryPhoto | null;
  /** How many entries can be read. */
  total: number;
  /** Numbers that lead here since two entries turned out to be one person. */
  mergedFrom: readonly number[];
}

/** A version of an entry, the current one unless told otherwise, with what it refers to; null when it cannot be read. */
export async function findEntryPage(number: number, wanted?: number): Promise<EntryPageData | null> {
  const version = await findPublicVersion("entry", number, wanted);
  if (!version) return null;
  // A person may have thousands of relatives on file; only those on the page are looked up.
  const related = relationsInOrder(unitsOf(version.units, "relation")).flatMap((one) => relatedEntry(one) ?? []);
  const ownRefs = refsFrom(version.units.filter((unit) => unit.type !== "relation"));
  const citedRefs = refsFrom(version.units).filter(isEvidence);
  const [cited, shown, counts, mergedFrom] = await Promise.all([
    findCited(citedRefs),
    listShownImages(unitsOf(version.units, "image").flatMap((image) => image.files.map((file) => file.hash))),
    countPublished(),
    listMergedInto("entry", number),
  ]);
  const view = entryView(version, cited);
  const reported = [...cited.values()].flatMap((parts) => parts.testimony?.reportedBy ?? []);
  const shownRelatives = related.slice(0, view.relations.first.length);
  const labels = await resolveRecords([...ownRefs, ...reported, ...shownRelatives]);
  return { view, labels, cited, photo: entryPhoto(version.units, shown), total: counts.entry, mergedFrom };
}

/** One page of all relations of an entry. */
export interface EntryRelationsData {
  version: PublicVersion<"entry">;
  title: Unit<"name"> | null;
  relations: Page<Unit<"relation">>;
  labels: ReadonlyMap<string, RecordLabel>;
  cited: CitedRecords;
}

/** A page of an entry's relations; null when the entry cannot be read or has no such page. */
export async function findEntryRelations(number: number, page: number): Promise<EntryRelationsData | null> {
  const version = await findPublicVersion("entry", number);
  if (!version) return null;
  const all = relationsInOrder(unitsOf(version.units, "relation"));
  const shown = all.slice((page - 1) * RELATIONS_PER_PAGE, page * RELATIONS_PER_PAGE);
  const relations = pageOf(shown, all.length, page, RELATIONS_PER_PAGE);
  if (page > relations.pages) return null;
  const [cited, labels] = await Promise.all([
    findCited(refsFrom(shown).filter(isEvidence)),
    resolveRecords(shown.flatMap((one) => relatedEntry(one) ?? [])),
  ]);
  return { version, title: entryView(version, cited).title, relations, labels, cited };
}

const isEvidence = ({ kind }: RecordRef) => kind === "testimony" || kind === "source";

function refsFrom(units: readonly PublicUnit[]): RecordRef[] {
  return refsOf(units).map((key) => {
    const [kind, number] = key.split(":");
    return { kind: kind as RecordRef["kind"], number: Number(number) };
  });
}

/** The current versions of testimonies and sources; one that is not published is absent. */
async function findCited(refs: readonly RecordRef[]): Promise<CitedRecords> {
  if (refs.length === 0) return new Map();
  const rows = await db.$queryRaw<{ kind: RecordRef["kind"]; number: number; units: readonly PublicUnit[] }[]>`
    SELECT r."kind", r."number", v."units"
    FROM unnest(${refs.map((ref) => ref.kind)}::"RecordKind"[], ${refs.map((ref) => ref.number)}::int[]) AS wanted("kind", "number")
    JOIN "public_record" r ON r."kind" = wanted."kind" AND r."number" = wanted."number" AND r."state" = 'published'
    JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"`;
  return new Map(rows.map((row) => [recordKey(row), recordParts(row.units)]));
}
