import { endApiKey, makeApiKey } from "@/lib/api-keys/commands";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const ADMINISTRATORS = ["administrator", "system"] as const;
const input = { label: "A mirror", contact: "someone@example.org", requestsPerMinute: 5_000 };

/** The rows of the access matrix for keys of programs. */
export const apiKeyCommands: Record<string, CommandRow> = {
  makeApiKey: {
    allowed: ADMINISTRATORS,
    prepare: () => Promise.resolve((curator) => makeApiKey(curator, input)),
  },
  endApiKey: {
    allowed: ADMINISTRATORS,
    prepare: async () => {
      await makeApiKey(await systemCurator("test"), input);
      const { id: keyId } = await db.apiKey.findFirstOrThrow({ where: { endedAt: null }, orderBy: { madeAt: "desc" } });
      return (curator) => endApiKey(curator, { keyId, reason: "why" });
    },
  },
};
