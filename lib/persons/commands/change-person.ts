import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import type { EventType } from "@/lib/db/events";
import { recordEvents } from "@/lib/db/events";
import { changedValues } from "@/lib/desk/changed-values";
import { requireLockVersion, requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { Conflict, InvalidInput, NotFound } from "@/lib/errors";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import type { LockedPerson } from "@/lib/persons/person-lock-queries";
import { identifierValues, personValues, summaryValues } from "@/lib/persons/person-values";
import { rememberOthers } from "@/lib/persons/remember-others";
import type { changeIdentifiersSchema, changePersonSchema, changeSummariesSchema, dismissDuplicateSchema } from "@/lib/persons/schema";

type Input<Schema extends z.ZodType> = z.output<Schema>;
type Saved = Promise<{ lockVersion: number }>;

/** Changes how a person is protected and what roles they hold. What is known about them stands in facts. */
export async function changePerson(curator: Curator, { id, lockVersion, ...input }: Input<typeof changePersonSchema>): Saved {
  const read = async (tx: Transaction) => personValues(await tx.person.findUniqueOrThrow({ where: { id } }));
  return change(curator, { id, lockVersion }, "person.changed", read, async (tx) => {
    // The name of a minor is withheld.
    await tx.person.update({ where: { id }, data: { ...input, nameWithheld: input.nameWithheld || input.minor } });
  });
}

/** Brings the short accounts of a case, one for each language, to what is given. Sealed ones stay as they are. */
export async function changeSummaries(curator: Curator, { id, lockVersion, summaries }: Input<typeof changeSummariesSchema>): Saved {
  const open = { personId: id, visibility: { not: "sealed" } } as const;
  const read = async (tx: Transaction) => ({ summaries: summaryValues(await tx.personSummary.findMany({ where: open, orderBy: { language: "asc" } })) });
  return change(curator, { id, lockVersion }, "person.summaries_changed", read, async (tx) => {
    await tx.personSummary.deleteMany({ where: open });
    const { count } = await tx.personSummary.createMany({ data: summaries.map((summary) => ({ personId: id, ...summary })), skipDuplicates: true });
    if (count < summaries.length) throw new InvalidInput("A summary in one of these languages is sealed.", undefined, { fields: { summaries: "languageTwice" } });
  });
}

/** Brings the numbers that other databases give a person to what is given. Those of a sealed identity do not exist here. */
export async function changeIdentifiers(curator: Curator, { id, lockVersion, identifiers }: Input<typeof changeIdentifiersSchema>): Saved {
  const open = { personId: id, visibility: { not: "sealed" } } as const;
  const read = async (tx: Transaction) => ({
    identifiers: identifierValues(await tx.externalIdentifier.findMany({ where: open, orderBy: [{ database: "asc" }, { identifier: "asc" }] })),
  });
  return change(curator, { id, lockVersion }, "person.identifiers_changed", read, async (tx, person) => {
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

/** Remembers that two persons who look alike are not the same. */
export async function dismissDuplicate(curator: Curator, { oneId, otherId }: Input<typeof dismissDuplicateSchema>): Promise<void> {
  requireWriter(curator);
  if (oneId === otherId) throw new InvalidInput("These are two names of one person.");
  await db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "person", [oneId, otherId]);
    const [first = oneId, second = otherId] = [oneId, otherId].sort();
    const there = await tx.notTheSamePerson.count({ where: { oneId: first, otherId: second } });
    if (there > 0) throw new Conflict("This has been said already.", { code: "notTheSameAlready" });
    await rememberOthers(tx, curator, oneId, [otherId]);
  });
}

async function change(
  curator: Curator,
  { id, lockVersion }: { id: string; lockVersion: number },
  type: EventType,
  read: (tx: Transaction) => Promise<Record<string, unknown>>,
  write: (tx: Transaction, person: LockedPerson) => Promise<void>,
): Saved {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, curator, id);
    const before = await read(tx);
    requireLockVersion(person, lockVersion, { lockVersion: person.lockVersion, values: before });
    await write(tx, person);
    const changed = changedValues(before, await read(tx));
    if (changed === null) return { lockVersion };
    await touchPerson(tx, curator, id);
    await recordEvents(tx, curator, [{ type, subjectId: id, ...changed }]);
    return { lockVersion: lockVersion + 1 };
  });
}
