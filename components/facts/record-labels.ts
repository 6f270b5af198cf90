import type { RecordLabel } from "@/lib/publication/public-queries";

/** Names of the records that a page refers to, by record key; absent where a record is not published. */
export type RecordLabels = ReadonlyMap<string, RecordLabel>;
