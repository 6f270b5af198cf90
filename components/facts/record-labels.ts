import type { RecordLabel } from "@/lib/publication/public-queries";

/**
 * Names of the records that a page refers to, by record key; absent where a record is not published. At the desk some
 * are to come: they have no address yet.
 */
export type RecordLabels = ReadonlyMap<string, RecordLabel & { isToCome?: true }>;
