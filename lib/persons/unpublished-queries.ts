import "server-only";
import { db } from "@/lib/db/client";
import { loadLiveRecords, loadProjectionContext } from "@/lib/publication/live-queries";
import { projectRecords } from "@/lib/publication/project-record";
import type { PublicUnit } from "@/lib/publication/public-record";
import { isSameContent } from "@/lib/publication/version-diff";

/** Where somebody stands on the site. */
export interface PublicStanding {
  number: number;
  state: "published" | "merged" | "withdrawn";
  currentVersion: number;
  /** What is meant for readers now is something else than what they see, or cannot go out as it is. */
  isBehind: boolean;
}

/** The public record of a person, and whether what is on file differs from it; null where there is none. */
export async function findPublicStanding(personId: string): Promise<PublicStanding | null> {
  const record = await db.publicRecord.findUnique({
    where: { subjectId: personId },
    select: { id: true, number: true, state: true, currentVersion: true },
  });
  if (record === null) return null;
  const { number, state, currentVersion } = record;
  return { number, state, currentVersion, isBehind: state === "published" && (await isBehind(personId, record)) };
}

async function isBehind(personId: string, { id, currentVersion }: { id: string; currentVersion: number }): Promise<boolean> {
  const version = await db.recordVersion.findUniqueOrThrow({ where: { recordId_number: { recordId: id, number: currentVersion } }, select: { units: true } });
  const live = await loadLiveRecords(db, { entry: [personId], testimony: [], source: [], facility: [], place: [], organisation: [], list: [] });
  const [projected] = projectRecords(live, await loadProjectionContext(db, live, new Map()));
  return projected !== undefined && (projected.problems.length > 0 || !isSameContent(version.units as PublicUnit[], projected.units));
}
