import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { newKey } from "./key-text";
import { canManageApiKeys } from "./policy";
import type { endApiKeySchema, makeApiKeySchema } from "./schema";

/** Makes a key and gives it, once. How its holder is reached is not in the event: it is forgotten when the key ends. */
export async function makeApiKey(curator: Curator, { label, contact, requestsPerMinute }: z.output<typeof makeApiKeySchema>): Promise<{ key: string; label: string }> {
  if (!canManageApiKeys(curator)) throw new Forbidden("Only an administrator makes keys.");
  const { key, keyHash, start } = newKey();
  const [id, madeAt] = [randomUUID(), new Date()];
  await db.$transaction(async (tx) => {
    await tx.apiKey.create({ data: { id, keyHash, start, label, contact, requestsPerMinute, madeAt, madeById: curator.userId } });
    const after = { label, start, requestsPerMinute, madeAt: madeAt.toISOString(), endedAt: null };
    await recordEvents(tx, curator, [{ type: "api_key.made", subjectId: id, after }]);
  });
  return { key, label };
}

/** Ends a key for good: whoever sends it is refused with the next request. */
export async function endApiKey(curator: Curator, { keyId, reason }: z.output<typeof endApiKeySchema>): Promise<void> {
  if (!canManageApiKeys(curator)) throw new Forbidden("Only an administrator ends keys.");
  const endedAt = new Date();
  await db.$transaction(async (tx) => {
    const { count } = await tx.apiKey.updateMany({ where: { id: keyId, endedAt: null }, data: { endedAt, endedById: curator.userId, contact: null } });
    if (count === 0) {
      const isThere = (await tx.apiKey.count({ where: { id: keyId } })) > 0;
      throw isThere ? new Conflict("This key was ended already.", { code: "keyEnded" }) : new NotFound("There is no such key.", { code: "unknownKey" });
    }
    await recordEvents(tx, curator, [{ type: "api_key.ended", subjectId: keyId, before: { endedAt: null }, after: { endedAt: endedAt.toISOString() }, reason }]);
  });
}
