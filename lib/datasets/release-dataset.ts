import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Conflict, InvalidInput } from "@/lib/errors";
import type { DictionaryWords } from "@/lib/exports/data-dictionary";
import { findCollectionExtent, hasChangedSince, listReleases } from "@/lib/publication/dataset-queries";
import type { DatasetRelease } from "@/lib/publication/dataset-queries";
import type { ReleaseManifest } from "./manifest";
import type { ReleaseFile } from "./release-files";
import { isReleaseHere, releaseFolder, releasesFolder } from "./release-folder";
import { indexFileIn, writePackage } from "./write-package";

/** How a release is made. */
export interface ReleaseWish {
  siteUrl: string;
  words: DictionaryWords;
  /** A folder for the package, where it is not to be a release of the site. */
  out?: string;
  /** Lets everything that is read be of one moment. */
  atOneMoment: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Puts the release on file; the site hands out no other. */
  record: (release: { name: string; revision: string; manifest: ReleaseManifest }) => Promise<void>;
  onProgress?: (file: ReleaseFile, done: number) => void;
}

/** What came of it. */
export type ReleaseOutcome = { made: true; name: string; folder: string; manifest: ReleaseManifest } | { made: false; name: string };

/**
 * Makes a package of everything public. It is written aside and takes its place whole, so that somebody who is stopped half
 * way leaves nothing that could be taken for a release; what is there is never replaced.
 */
export async function releaseDataset(wish: ReleaseWish): Promise<ReleaseOutcome> {
  const { out, record } = wish;
  const released = await listReleases();
  const last = released[0];
  if (out === undefined && last && isReleaseHere(last.name) && !(await hasChangedSince(last.revision))) return { made: false, name: last.name };
  if (out !== undefined && existsSync(out)) throw new Conflict(`There is something at ${out} already. Name a folder that does not exist yet.`);
  const home = out === undefined ? releasesFolder() : path.dirname(path.resolve(out));
  await mkdir(home, { recursive: true });
  await removeLeftOvers(home);
  const aside = path.join(home, `.unfinished-${process.pid}-${Date.now()}`);
  try {
    const { name, revision, manifest } = await wish.atOneMoment(() => writeAside(wish, released, aside));
    const folder = out ?? releaseFolder(name);
    await rename(aside, folder);
    await syncFolder(home);
    if (out === undefined) await record({ name, revision, manifest });
    return { made: true, name, folder, manifest };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function writeAside({ siteUrl, words, onProgress = () => undefined }: ReleaseWish, released: readonly DatasetRelease[], folder: string) {
  const extent = await findCollectionExtent();
  const { lastChangedAt } = extent;
  if (lastChangedAt === null) throw new InvalidInput("Nothing is published here yet, so that there is nothing to release.");
  const name = freeName(lastChangedAt.slice(0, 10), released);
  const before = released.find((one) => isReleaseHere(one.name));
  const manifest = await writePackage({
    folder, name, siteUrl, words, onProgress,
    extent: { ...extent, lastChangedAt },
    before: before ? { name: before.name, index: indexFileIn(releaseFolder(before.name)) } : null,
  });
  return { name, revision: extent.revision, manifest };
}

/** The first name for a day that no release and no folder has. */
function freeName(day: string, released: readonly DatasetRelease[]): string {
  const isTaken = (name: string) => released.some((one) => one.name === name) || existsSync(releaseFolder(name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? day : `${day}-${count}`;
    if (!isTaken(name)) return name;
  }
}

/** What a run that was killed has left; one that is still at work is left alone. */
async function removeLeftOvers(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^\.unfinished-(\d+)-\d+$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(path.join(home, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A name in a folder outlives a crash once the folder itself was written. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
