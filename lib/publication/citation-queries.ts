import "server-only";
import { assessmentOf } from "./assessment";
import { findPublicVersion, resolveRecords } from "./public-queries";
import type { RecordLabel } from "./public-queries";
import type { PublicRecordKind, PublicUnit, PublicVersion } from "./public-record";
import { refOfKey } from "./record-key";
import { refsOf } from "./record-listing";
import { diffVersions } from "./version-diff";
import type { VersionDiff } from "./version-diff";

/** What is cited: a version, and a unit in it where only that is meant. */
export interface CitedVersion {
  version: PublicVersion;
  unit: PublicUnit | null;
  /** Names of the records that the unit refers to. */
  labels: ReadonlyMap<string, RecordLabel>;
}

/** What somebody wants to cite; the current version unless told otherwise. */
export interface CitationWish {
  kind: PublicRecordKind;
  number: number;
  version: number | null;
  unitId: string | null;
}

/** A version that can be cited, with the unit that is meant; null where it cannot be read or has no such unit. */
export async function findCitedVersion({ kind, number, version: wanted, unitId }: CitationWish): Promise<CitedVersion | null> {
  const version: PublicVersion | null = await findPublicVersion(kind, number, wanted ?? undefined);
  if (!version) return null;
  const unit = unitId === null ? null : (version.units.find(({ id }) => id === unitId) ?? null);
  if (unitId !== null && (unit === null || !isCitable(version, unit))) return null;
  return { version, unit, labels: await resolveRecords(refsOf(unit ? [unit] : []).map(refOfKey)) };
}

/** The names of somebody whose name is withheld are not pointed at one by one. */
function isCitable({ units }: PublicVersion, unit: PublicUnit): boolean {
  return unit.type !== "name" || !assessmentOf(units).nameWithheld;
}

/** What the current version of a record says differently from an older one. */
export interface ChangesSince {
  current: number;
  diff: VersionDiff;
  labels: ReadonlyMap<string, RecordLabel>;
}

/** What has changed since a version; null where it is the current one. */
export async function findChangesSince({ kind, number, version, currentVersion, units }: PublicVersion): Promise<ChangesSince | null> {
  if (version === currentVersion) return null;
  const current: PublicVersion | null = await findPublicVersion(kind, number, currentVersion);
  if (!current) return null;
  const diff = diffVersions(units, current.units);
  const shown = [...diff.added, ...diff.removed, ...diff.changed.map((change) => change.after)];
  return { current: current.version, diff, labels: await resolveRecords(refsOf(shown).map(refOfKey)) };
}

/** Everything that a page of citations shows. */
export interface CitePageData extends CitedVersion {
  since: ChangesSince | null;
}

/** The page with the citations of a version, or of one unit in it; null where there is nothing to cite. */
export async function findCitePage(wish: CitationWish): Promise<CitePageData | null> {
  const cited = await findCitedVersion(wish);
  if (!cited) return null;
  const { version, unit } = cited;
  const [since, labels] = await Promise.all([findChangesSince(version), unit ? cited.labels : resolveRecords(refsOf(version.units).map(refOfKey))]);
  return { ...cited, since, labels };
}
