import "server-only";
import type { EntryCard } from "./entry-card";
import { evidenceFrom, factsNaming, refsOfEvidence } from "./entry-evidence";
import type { EntryEvidence } from "./entry-evidence";
import { listEntriesOn } from "@/lib/search/entry-list-queries";
import type { Page } from "./page";
import { findPublicVersion, listMergedInto, listRecords, listReferring, resolveRecords } from "./public-queries";
import type { RecordLabel } from "./public-queries";
import type { PublicRecordKind, PublicUnit, PublicVersion } from "./public-record";
import type { RecordRef } from "./public-unit";
import { refsOf, titleOf } from "./record-listing";
import { recordParts } from "./record-parts";
import type { RecordParts } from "./record-parts";

/** Kinds of record that the pages here show; entries have a page of their own. */
export type DescribedKind = Exclude<PublicRecordKind, "entry">;

/** A record as lists show it. */
export interface ListedRecord {
  kind: PublicRecordKind;
  number: number;
  title: { text: string; language: string } | null;
  units: readonly PublicUnit[];
}

/** Everything that the page of a record shows. */
export interface RecordPageData {
  version: PublicVersion<DescribedKind>;
  parts: RecordParts;
  title: { text: string; language: string } | null;
  labels: ReadonlyMap<string, RecordLabel>;
  /** The places it lies in, the widest first. */
  placePath: readonly RecordRef[];
  mergedFrom: readonly number[];
  related: readonly { kind: DescribedKind; result: Page<ListedRecord> }[];
  evidence: Page<EntryEvidence> | null;
  members: Page<EntryCard> | null;
}

/** The page number of each list on a record's page. */
export type SectionPages = (kind: PublicRecordKind) => number;

type Version = PublicVersion<DescribedKind>;

/** What the page of each kind lists besides its own description, and how it looks at entries. */
const relatedTo: Record<DescribedKind, { records: readonly DescribedKind[]; entries: "rest on it" | "name it" | "are on it" | null }> = {
  testimony: { records: ["facility", "place", "organisation"], entries: "rest on it" },
  source: { records: ["testimony", "facility", "place", "organisation"], entries: "rest on it" },
  facility: { records: [], entries: "name it" },
  place: { records: ["place", "facility", "organisation", "testimony"], entries: "name it" },
  organisation: { records: [], entries: null },
  list: { records: [], entries: "are on it" },
};

const DEEPEST_PLACE = 12;

/** A record with what rests on it; null unless it is published. */
export async function findRecordPage(kind: DescribedKind, number: number, pages: SectionPages): Promise<RecordPageData | null> {
  const version = await findPublicVersion(kind, number);
  if (!version) return null;
  const wanted = relatedTo[kind];
  const [mergedFrom, evidence, members, ...related] = await Promise.all([
    listMergedInto(kind, number),
    wanted.entries === "rest on it" || wanted.entries === "name it" ? listEvidence(version, wanted.entries, pages("entry")) : null,
    wanted.entries === "are on it" ? listEntriesOn(number, pages("entry")) : null,
    ...wanted.records.map((one) => listRelated(version, one, pages(one))),
  ]);
  const shownRefs = [...related.flatMap(({ result }) => refsOfRecords(result.items)), ...refsOfEvidence(evidence?.items ?? [])];
  return { ...(await described(version, shownRefs)), mergedFrom, evidence, members, related };
}

/** Whether each list on the page reaches the page that was asked for. */
export function hasAllSections({ related, evidence, members }: RecordPageData): boolean {
  const lists = [evidence, members, ...related.map(({ result }) => result)];
  return lists.every((list) => list === null || list.page <= list.pages);
}

/** One version of a record as it was published, with nothing around it. */
export async function findRecordVersionPage(kind: DescribedKind, number: number, wanted: number): Promise<RecordPageData | null> {
  const version = await findPublicVersion(kind, number, wanted);
  if (!version) return null;
  return { ...(await described(version, [])), mergedFrom: [], evidence: null, members: null, related: [] };
}

async function described(version: Version, moreRefs: readonly RecordRef[]) {
  const parts = recordParts(version.units);
  const placePath = await findPlacePath(parts.place?.parent ?? parts.facility?.place ?? parts.organisation?.place ?? null);
  const labels = await resolveRecords([...refsOfRecords([version]), ...placePath, ...moreRefs]);
  return { version, parts, title: titleOf(version.units), placePath, labels };
}

async function listEvidence(version: Version, how: "rest on it" | "name it", page: number): Promise<Page<EntryEvidence>> {
  const found = await listReferring(version, "entry", page);
  const evidenceOf = how === "rest on it" ? evidenceFrom : factsNaming;
  return { ...found, items: found.items.map((entry) => evidenceOf(version, entry)) };
}

async function listRelated(version: Version, kind: DescribedKind, page: number) {
  const found = await listReferring({ kind: version.kind, number: version.number }, kind, page);
  const items = found.items.map(({ number, units }) => ({ kind, number, title: titleOf(units), units }));
  return { kind, result: { ...found, items } };
}

/** The place and what it lies in, the widest first. */
async function findPlacePath(place: RecordRef | null): Promise<RecordRef[]> {
  const path: RecordRef[] = [];
  let next = place;
  while (next && path.length < DEEPEST_PLACE) {
    path.unshift(next);
    const version: PublicVersion<"place"> | null = await findPublicVersion("place", next.number);
    next = version ? (recordParts(version.units).place?.parent ?? null) : null;
  }
  return path;
}

function refsOfRecords(records: readonly { units: readonly PublicUnit[] }[]): RecordRef[] {
  const keys = new Set(records.flatMap((record) => refsOf(record.units)));
  return [...keys].map((key) => {
    const [kind, number] = key.split(":");
    return { kind: kind as PublicRecordKind, number: Number(number) };
  });
}

/** A page of all records of one kind, with the names of what they refer to. */
export interface RecordIndex {
  kind: DescribedKind;
  result: Page<ListedRecord>;
  labels: ReadonlyMap<string, RecordLabel>;
}

/** A page of all records of one kind; null for a page that the list does not reach. */
export async function findRecordIndex(kind: DescribedKind, page: number): Promise<RecordIndex | null> {
  const found = await listRecords(kind, page);
  if (page > found.pages) return null;
  const items = found.items.map(({ number, units }) => ({ kind, number, title: titleOf(units), units }));
  return { kind, result: { ...found, items }, labels: await resolveRecords(refsOfRecords(items)) };
}
