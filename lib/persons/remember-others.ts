import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";

/** Remembers of somebody that these persons were compared with them and are others: nobody is warned of them again. */
export async function rememberOthers(tx: Transaction, curator: Curator, personId: string, otherIds: readonly string[]): Promise<void> {
  const others = [...new Set(otherIds)].filter((id) => id !== personId);
  const { count } = await tx.notTheSamePerson.createMany({
    // Each pair stands once, the smaller id first.
    data: others.map((id) => (id < personId ? { oneId: id, otherId: personId, decidedById: curator.userId } : { oneId: personId, otherId: id, decidedById: curator.userId })),
    skipDuplicates: true,
  });
  if (count > 0) await recordEvents(tx, curator, [{ type: "person.not_the_same", subjectId: personId, after: { others } }]);
}
