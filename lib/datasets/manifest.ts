import { z } from "zod";
import { byRecordKind } from "@/lib/publication/vocabulary";

const count = z.int().nonnegative();
const byKind = z.strictObject(byRecordKind(() => count));

/** What can have become of a record between two releases. */
export const changeKinds = ["added", "new_version", "redacted", "merged", "withdrawn", "published_again"] as const;
/** Code of a change. */
export type ChangeKind = (typeof changeKinds)[number];

/** What a release holds, in numbers: kept in the database beside its name. */
export const manifestSchema = z.strictObject({
  /** Numbers that had been given: lines of the file of records. */
  given: byKind,
  /** Records that could be read. */
  readable: byKind,
  versions: count,
  /** Redactions in these versions: where there are more, something was taken away since. */
  redactions: count,
  changes: z.strictObject({ since: z.string().nullable(), counts: z.strictObject(Object.fromEntries(changeKinds.map((kind) => [kind, count])) as unknown as Record<ChangeKind, z.ZodInt>) }),
  files: z.array(z.strictObject({ name: z.string(), bytes: count, hash: z.string().regex(/^[0-9a-f]{64}$/) })),
});
/** What a release holds, in numbers. */
export type ReleaseManifest = z.infer<typeof manifestSchema>;
