import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { NotFound } from "@/lib/errors";
import { wholeFactTold } from "./fact-told";
import { factRowSelect } from "./fact-values";

/**
 * Takes away a claim that was added by mistake and that nobody has touched since: it was never public, so no version holds
 * it. The event keeps the whole of it. The person is locked by whoever calls this.
 */
export async function removeFact(tx: Transaction, curator: Curator, { id, personId }: { id: string; personId: string }, bulkId: string): Promise<void> {
  const row = await tx.fact.findFirst({ where: { id, personId, visibility: "restricted", lockVersion: 0, erasedAt: null }, select: factRowSelect });
  if (!row) throw new NotFound("There is no such claim any more.", { code: "unknownRecord" });
  await tx.fact.delete({ where: { id } });
  await recordEvents(tx, curator, [{ type: "fact.removed", subjectId: personId, before: wholeFactTold(row), after: { bulk: bulkId } }]);
}
