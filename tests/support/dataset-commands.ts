import type { Curator } from "@/lib/auth/curator";
import { changeKinds } from "@/lib/datasets/manifest";
import type { ReleaseManifest } from "@/lib/datasets/manifest";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { recordRelease } from "@/lib/publication/commands/record-release";
import { restoreRecords } from "@/lib/publication/commands/restore-records";
import { recordKindCodes } from "@/lib/publication/vocabulary";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const zeroOf = <Code extends string>(codes: readonly Code[]) => Object.fromEntries(codes.map((code) => [code, 0])) as Record<Code, number>;
/** What a release holds that holds nothing. */
export const emptyManifest: ReleaseManifest = {
  given: zeroOf(recordKindCodes), readable: zeroOf(recordKindCodes), versions: 0, redactions: 0,
  changes: { since: null, counts: zeroOf(changeKinds) },
  files: [],
};

/** The rows of the access matrix for data sets. */
export const datasetCommands: Record<string, CommandRow> = {
  recordRelease: {
    allowed: ["system"],
    prepare: async () => {
      const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" FROM "dataset_release"`;
      return (curator) => recordRelease(curator, { name: `2026-11-23-${(row?.count ?? 0) + 2}`, revision: "1", manifest: emptyManifest });
    },
  },
  restoreRecords: {
    allowed: ["system"],
    prepare: async () => {
      const { lastNumber } = await db.recordCounter.findUniqueOrThrow({ where: { kind: "list" } });
      return (curator) => restoreRecords(curator, [{ kind: "list", number: lastNumber + 1, since: "2026-11-23T00:00:00.000Z", state: "withdrawn", reason: "error" }]);
    },
  },
};
