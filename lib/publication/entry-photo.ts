import type { PublicUnit, Unit } from "./public-record";
import { unitsOf } from "./public-record";

/** The picture of a version, with the files of it that readers still get: none where it was taken away since. */
export interface EntryPhoto {
  unit: Unit<"image">;
  files: Unit<"image">["files"];
}

/** The picture of a version; null where it has none. */
export function entryPhoto(units: readonly PublicUnit[], shown: ReadonlySet<string>): EntryPhoto | null {
  const [unit] = unitsOf(units, "image");
  return unit ? { unit, files: unit.files.filter(({ hash }) => shown.has(hash)) } : null;
}
