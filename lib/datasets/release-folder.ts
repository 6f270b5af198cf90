import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";
import { isReleaseName } from "./release-files";

/** Where the releases of this installation lie: a folder each. */
export function releasesFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ env.DATA_DIR, "releases");
}

/** The folder of a release. */
export function releaseFolder(name: string): string {
  if (!isReleaseName(name)) throw new Error("This is not the name of a release.");
  return path.join(/* turbopackIgnore: true */ releasesFolder(), name);
}

/** Whether the files of a release are on this machine. */
export function isReleaseHere(name: string): boolean {
  return existsSync(path.join(/* turbopackIgnore: true */ releaseFolder(name), "datapackage.json"));
}
