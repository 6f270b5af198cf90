import type { Transaction } from "@/lib/db/client";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildSource } from "@/tests/factories/build-source";
import { furnished } from "./furnished-desk";

/** A submission that waits, with something to say against it. */
export async function buildWaitingSubmission(tx: Transaction): Promise<void> {
  const source = await buildSource(tx, { title: "A source in the queue" });
  const person = await buildNamedPerson(tx, "A Person in the Queue", { id: furnished.submittedPerson, source });
  await buildFact(tx, { personId: person.id, cites: [{ sourceId: source.id, quote: "in the camp", locator: "2" }], episode: { kind: "camp", startWords: "spring 2017" } });
  await buildFact(tx, { personId: person.id, cites: [], status: { value: "free" } });
  const records = [{ kind: "entry" as const, subjectId: person.id, lockVersion: 0 }, { kind: "source" as const, subjectId: source.id, lockVersion: 0 }];
  await tx.submission.create({ data: { id: furnished.submission, authorId: person.lastAuthorId, note: "Is the status clear enough?", records: { create: records } } });
}
