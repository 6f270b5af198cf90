import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { changeLabel, resetLabel } from "@/lib/vocabularies/commands";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const ADMINISTRATORS = ["administrator", "system"] as const;
const of = { language: "en", vocabulary: "sexes", term: "other", reason: "why" } as const;
let count = 0;
/** Never the same words twice: a label that stays as it is records nothing. */
const words = () => ({ text: `another ${(count += 1)}`, female: null, male: null });
const versionNow = async () => (await db.termLabel.findFirst({ where: { language: of.language, vocabulary: of.vocabulary, term: of.term } }))?.lockVersion ?? 0;

/** The rows of the access matrix for the labels of vocabularies. */
export const vocabularyCommands: Record<string, CommandRow> = {
  changeLabel: {
    allowed: ADMINISTRATORS,
    prepare: async () => {
      const lockVersion = await versionNow();
      return (curator) => changeLabel(curator, { ...of, ...words(), lockVersion });
    },
  },
  resetLabel: {
    allowed: ADMINISTRATORS,
    prepare: async () => {
      const { lockVersion } = await changeLabel(await systemCurator("test"), { ...of, ...words(), lockVersion: await versionNow() });
      return (curator) => resetLabel(curator, { ...of, lockVersion });
    },
  },
};
