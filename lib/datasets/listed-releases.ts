import "server-only";
import { listReleases } from "@/lib/publication/dataset-queries";
import type { DatasetRelease } from "@/lib/publication/dataset-queries";
import { isReleaseName } from "./release-files";
import { isReleaseHere } from "./release-folder";

/** Whether a release can be downloaded: its files may be withheld, or on another machine. */
export type ReleaseState = "open" | "withheld" | "absent";

/** A release as its page says it. */
export interface ListedRelease extends DatasetRelease {
  state: ReleaseState;
}

/** Every release, the newest first. */
export async function findReleases(): Promise<ListedRelease[]> {
  return (await listReleases()).map(listed);
}

/** A release with the newest that can be downloaded; null where there is none of this name. */
export async function findReleasePage(name: string): Promise<{ release: ListedRelease; newest: string | null } | null> {
  if (!isReleaseName(name)) return null;
  const all = await findReleases();
  const release = all.find((one) => one.name === name);
  return release ? { release, newest: all.find(({ state }) => state === "open")?.name ?? null } : null;
}

function listed(release: DatasetRelease): ListedRelease {
  return { ...release, state: release.withheld.length > 0 ? "withheld" : isReleaseHere(release.name) ? "open" : "absent" };
}
