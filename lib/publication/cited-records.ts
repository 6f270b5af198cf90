import type { RecordParts } from "./record-parts";

/** The testimonies and sources that a page cites, by record key, in their current versions. */
export type CitedRecords = ReadonlyMap<string, RecordParts>;
