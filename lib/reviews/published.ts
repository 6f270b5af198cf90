import type { RecordRef } from "@/lib/publication/public-unit";

/** A record that a reviewer has let go out; `changed` is false where readers saw the same before. */
export interface PublishedRecord extends RecordRef {
  version: number;
  changed: boolean;
}
