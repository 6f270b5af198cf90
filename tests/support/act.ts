import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { systemCurator } from "@/lib/auth/system-curator";
import { openSession } from "@/lib/auth/sessions";
import { buildCredential, buildPassword, completeSession, sessionCookie } from "@/tests/factories/complete-session";
import { buildUser } from "@/tests/factories/build-user";
import { createAdministrator } from "@/lib/users/commands/invite";
import type { assignableRoles } from "@/lib/users/vocabulary";
import { closeClient, db } from "@/lib/db/client";
import type { FactInput } from "@/tests/factories/build-fact";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildSource } from "@/tests/factories/build-source";
import { erase } from "@/lib/publication/commands/erase";
import { merge, unmerge } from "@/lib/publication/commands/merge";
import { publish } from "@/lib/publication/commands/publish";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { furnishDesk } from "./furnish-desk";
import { release } from "@/tests/integration/datasets/dataset-fixture";
import { buildInventedRecords } from "./invented-records";
import type { ServedNumbers } from "./served-sites";

const curator = await systemCurator("browser tests");
const reason = "A browser test asked for it.";
const entry = (number: number) => ({ kind: "entry" as const, number });
const publishEntry = (personId: string, note?: string) => publish(curator, [{ kind: "entry", subjectId: personId, note }]);

/** Everything that tests may have done to the database of a served site. */
const actions = {
  /** Makes the invented records, and freezes all that is published as a data set. */
  invent: async (_: Record<string, never>): Promise<ServedNumbers> => ({ ...(await buildInventedRecords(curator)), release: (await release()).name }),

  /** Publishes an entry of an invented person whose name one invented source gives. */
  addEntry: async ({ name }: { name: string }) => {
    const source = await buildSource(db, { title: `What is said of ${name}` });
    const person = await buildNamedPerson(db, name, { source });
    await publish(curator, [{ kind: "source", subjectId: source.id }]);
    const [outcome] = await publishEntry(person.id);
    return { number: outcome?.number ?? 0, personId: person.id, sourceId: source.id };
  },

  /** Adds a fact to a person and publishes the entry again. */
  addFact: async ({ personId, fact, note }: { personId: string; fact: FactInput; note?: string }) => {
    const { anchor } = await buildFact(db, { ...fact, personId });
    await db.person.update({ where: { id: personId }, data: { lockVersion: { increment: 1 } } });
    const [outcome] = await publishEntry(personId, note);
    return { anchor, version: outcome?.version ?? 0 };
  },

  /** A person whom somebody has put on file with one source that gives the name; nothing of it is published. */
  addWork: async ({ name, userId }: { name: string; userId: string }) => {
    const source = await buildSource(db, { title: `What is said of ${name}`, lastAuthorId: userId });
    const person = await buildNamedPerson(db, name, { source, lastAuthorId: userId });
    return { personId: person.id, sourceId: source.id };
  },

  /** Makes an administrator as the script does, and gives the token of the one-time link. */
  createAdministrator: async (input: { email: string; name: string }) => createAdministrator(curator, input),

  /** Somebody of that role who is signed in already: the value of the session's cookie. */
  signIn: async ({ role, name }: { role: (typeof assignableRoles)[number]; name: string }) => {
    const user = await buildUser(db, { role, name, email: `${randomUUID()}@example.org` });
    return { userId: user.id, email: user.email, cookie: await completeSession(db, user.id) };
  },

  /** Somebody who has been invited and has not chosen a password. */
  invite: async ({ role }: { role: (typeof assignableRoles)[number] }) => {
    const { email } = await buildUser(db, { role, email: `${randomUUID()}@example.org` });
    return { email };
  },

  /** Two who have shown a password only: one with a second factor, one who has yet to set it up. */
  signInHalf: async (_: Record<string, never>) => {
    const [asked, missing] = [await buildUser(db), await buildUser(db)];
    await buildCredential(db, asked.id);
    await buildPassword(db, missing.id);
    return { asked: await sessionCookie(await openSession(asked.id, "")), missing: await sessionCookie(await openSession(missing.id, "")) };
  },

  /** Everybody in these tests comes from one network. */
  forgetAttempts: async (_: Record<string, never>) => void (await db.signInAttempt.deleteMany()),

  /** Puts something on file for every page of the desk to show. */
  furnishDesk: async (_: Record<string, never>) => furnishDesk(),

  /** What rests on a testimony: kind, visibility and where in it. */
  factsCitedTo: async ({ testimonyId }: { testimonyId: string }) => {
    const rows = await db.fact.findMany({ where: { citations: { some: { testimonyId } } }, select: { kind: true, visibility: true, citations: { select: { locator: true } } } });
    return rows.map(({ kind, visibility, citations }) => ({ kind, visibility, locator: citations[0]?.locator ?? null }));
  },

  endSessions: async ({ userId }: { userId: string }) => void (await db.deskSession.deleteMany({ where: { userId } })),

  /** The same person in one more browser. */
  signInAgain: async ({ userId }: { userId: string }) => ({ cookie: await completeSession(db, userId) }),

  withdraw: async ({ number }: { number: number }) => withdraw(curator, { ref: entry(number), kind: "request", reason }),
  reinstate: async ({ number }: { number: number }) => reinstate(curator, { ref: entry(number), reason }),
  merge: async ({ from, into }: { from: number; into: number }) => merge(curator, { from: entry(from), into: entry(into), reason }),
  unmerge: async ({ number }: { number: number }) => unmerge(curator, { ref: entry(number), reason }),
  erase: async ({ anchor }: { anchor: string }) => erase(curator, { factAnchors: [anchor], reason }),
};

export type Actions = typeof actions;
export type ActionName = keyof Actions;

for await (const line of createInterface({ input: process.stdin })) {
  const { action, input } = JSON.parse(line) as { action: ActionName; input: never };
  const answer = await actions[action](input).then(
    (value) => ({ value: value ?? null }),
    (error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await closeClient();
