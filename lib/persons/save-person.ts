import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { EventType } from "@/lib/db/events";
import { recordEvents } from "@/lib/db/events";
import { withBack } from "@/lib/desk/brought-back";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { changedValues } from "@/lib/desk/changed-values";
import { requireLockVersion } from "@/lib/desk/record-queries";
import { InvalidInput, NotFound } from "@/lib/errors";
import { lockPerson, touchPerson } from "./person-lock-queries";
import type { LockedPerson } from "./person-lock-queries";
import { identifierValues, personValues, summaryValues } from "./person-values";
import type { changeIdentifiersSchema, changePersonSchema, changeSummariesSchema } from "./schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;
type Saved = Promise<{ lockVersion: number }>;

/** Changes how a person is protected and what roles they hold, in the transaction of whatever command needs it. */
export async function savePerson(tx: Transaction, curator: Curator, { id, lockVersion, ...input }: Input<typeof changePersonSchema>, back?: BroughtBack): Saved {
  const read = async () => personValues(await tx.person.findUniqueOrThrow({ where: { id } }));
  return save(tx, curator, { id, lockVersion, back }, "person.changed", read, async () => {
    // The name of a minor is withheld.
    await tx.person.update({ where: { id }, data: { ...input, nameWithheld: input.nameWithheld || input.minor } });
  });
}

/** Brings the short accounts of a case, one for each language, to what is given. Sealed ones stay as they are. */
export async function saveSummaries(tx: Transaction, curator: Curator, { id, lockVersion, summaries }: Input<typeof changeSummariesSchema>, back?: BroughtBack): Saved {
  const open = { personId: id, visibility: { not: "sealed" } } as const;
  const read = async () => ({ summaries: summaryValues(await tx.personSummary.findMany({ where: open, orderBy: { language: "asc" } })) });
  return save(tx, curator, { id, lockVersion, back }, "person.summaries_changed", read, async () => {
    await tx.personSummary.deleteMany({ where: open });
    const { count } = await tx.personSummary.createMany({ data: summaries.map((summary) => ({ personId: id, ...summary })), skipDuplicates: true });
    if (count < summaries.length) throw new InvalidInput("A summary in one of these languages is sealed.", undefined, { fields: { summaries: "languageTwice" } });
  });
}

/** Brings the numbers that other databases give a person to what is given. Those of a sealed identity do not exist here. */
export async function saveIdentifiers(tx: Transaction, curator: Curator, { id, lockVersion, identifiers }: Input<typeof changeIdentifiersSchema>, back?: BroughtBack): Saved {
  const open = { personId: id, visibility: { not: "sealed" } } as const;
  const read = async () => ({
    identifiers: identifierValues(await tx.externalIdentifier.findMany({ where: open, orderBy: [{ database: "asc" }, { identifier: "asc" }] })),
  });
  return save(tx, curator, { id, lockVersion, back }, "person.identifiers_changed", read, async (person) => {
    if (person.sealedIdentity) throw new NotFound("There are no such numbers.", { code: "unknownRecord" });
    const known = new Set((await tx.externalIdentifier.findMany({ where: open, select: { id: true } })).map((one) => one.id));
    await tx.externalIdentifier.deleteMany({ where: open });
    const { count } = await tx.externalIdentifier.createMany({
      // An id that names another person's row is not taken over.
      data: identifiers.map(({ id: own, ...one }) => ({ id: known.has(own) ? own : randomUUID(), personId: id, ...one })),
      skipDuplicates: true,
    });
    if (count < identifiers.length) throw new InvalidInput("One of these numbers is sealed.", undefined, { fields: { identifiers: "identifierTwice" } });
  });
}

async function save(
  tx: Transaction,
  curator: Curator,
  { id, lockVersion, back }: { id: string; lockVersion: number; back: BroughtBack | undefined },
  type: EventType,
  read: () => Promise<Record<string, unknown>>,
  write: (person: LockedPerson) => Promise<void>,
): Saved {
  const person = await lockPerson(tx, curator, id);
  const before = await read();
  requireLockVersion(person, lockVersion, { lockVersion: person.lockVersion, values: before });
  await write(person);
  const changed = changedValues(before, await read());
  if (changed === null) return { lockVersion };
  await touchPerson(tx, curator, id);
  await recordEvents(tx, curator, [{ type, subjectId: id, before: changed.before, ...withBack(changed.after, back) }]);
  return { lockVersion: lockVersion + 1 };
}
