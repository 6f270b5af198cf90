import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden } from "@/lib/errors";
import { reviveDeadTasks } from "./index-fault-queries";
import { canRetryIndexing } from "./policy";

/** Lets the search take up again what it has given up. */
export async function retryIndexing(curator: Curator): Promise<{ records: number }> {
  if (!canRetryIndexing(curator)) throw new Forbidden("Only an administrator has the index tried again.");
  return db.$transaction(async (tx) => {
    const revived = await reviveDeadTasks(tx);
    const records = Object.values(revived).reduce((sum, count) => sum + count, 0);
    if (records === 0) throw new Conflict("Nothing is given up.", { code: "nothingGivenUp" });
    await recordEvents(tx, curator, [{ type: "index.retried", subjectId: null, after: { tasks: revived } }]);
    return { records };
  });
}
