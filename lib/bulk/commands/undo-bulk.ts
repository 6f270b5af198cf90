import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { bulkDoneSchema } from "@/lib/bulk/bulk-events";
import type { BulkDone, BulkUndone } from "@/lib/bulk/bulk-events";
import { findChosen } from "@/lib/bulk/chosen-queries";
import { canReadBulk, canRunBulk, canUndoBulk } from "@/lib/bulk/policy";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { lockForChange } from "@/lib/desk/record-queries";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { removeFact } from "@/lib/facts/remove-fact";
import { touchPerson } from "@/lib/persons/person-lock-queries";
import { takeBackRecords } from "@/lib/reviews/submit-records";

type Row = BulkDone["done"][number];

/** Undoes in one step what was done with many records; what somebody has changed since stays as it is, and is said. */
export async function undoBulk(curator: Curator, { bulkId }: { bulkId: string }): Promise<{ undone: number; left: number }> {
  if (!canRunBulk(curator)) throw new Forbidden("This role changes no records.");
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${bulkId}, 20261123))`;
    const [event, undoing] = await tx.event.findMany({ where: { subjectId: bulkId, type: { in: ["bulk.done", "bulk.undone"] } }, orderBy: { id: "asc" } });
    if (!event || !canReadBulk(curator, event)) throw new NotFound("Nothing was done under this id.", { code: "unknownRecord" });
    if (!canUndoBulk(curator, event)) throw new Forbidden("This is not theirs to undo.", { code: "notYours" });
    if (undoing) throw new Conflict("This was undone already.", { code: "undoneAlready" });
    const done = bulkDoneSchema.parse(event.after);
    if (done.deed.action === "add_to_list") await lockForChange(tx, curator, "list", done.deed.list);
    const present = await findChosen(tx, curator, done.deed, done.done.map(({ id }) => id), "locked");
    const rows = done.done.map((row) => ({ row, now: present.get(row.id) }));
    const whyNot = ({ row, now }: (typeof rows)[number]) => (!now ? "unknown" : !now.mayChange ? "notYours" : now.lockVersion !== row.lockVersion ? "changed" : null);
    const open = rows.flatMap((one) => (whyNot(one) === null ? [one.row] : []));
    const taken = await takeBack(tx, curator, done, open, bulkId);
    const left = [
      ...rows.flatMap((one) => { const why = whyNot(one); return why ? [{ id: one.row.id, why } as const] : []; }),
      ...open.flatMap(({ id }) => (taken.has(id) ? [] : [{ id, why: "decided" } as const])),
    ];
    const after: BulkUndone = { undone: [...taken], left };
    if (taken.size === 0) throw new Conflict("Everything has changed since.", { code: "nothingToUndo" });
    await recordEvents(tx, curator, [{ type: "bulk.undone", subjectId: bulkId, after }]);
    return { undone: taken.size, left: left.length };
  });
}

/** Takes back what was done with these records, and gives the ids of those for which there was something to take back. */
async function takeBack(tx: Transaction, curator: Curator, { deed, submission, done }: BulkDone, rows: readonly Row[], bulkId: string): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const ids = rows.map(({ id }) => id);
  if (deed.action === "send_to_review") {
    return submission ? takeBackRecords(tx, curator, { bulkId, submissionId: submission, handedIn: done.map(({ id }) => id) }, ids) : new Set();
  }
  if (deed.action === "add_to_list") {
    await tx.listMember.deleteMany({ where: { listId: deed.list, personId: { in: ids } } });
    await recordEvents(tx, curator, ids.map((id) => ({ type: "list.person_removed", subjectId: deed.list, after: { person: id, bulk: bulkId } })));
  } else {
    for (const { id, fact } of rows) if (fact) await removeFact(tx, curator, { id: fact, personId: id }, bulkId);
  }
  for (const id of ids) await touchPerson(tx, curator, id);
  return new Set(ids);
}
