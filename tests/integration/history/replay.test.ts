import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZodError } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { listWrittenEvents } from "@/lib/history/event-queries";
import { isSame, replayed, undone } from "@/lib/history/record-state";
import type { RecordState } from "@/lib/history/record-state";
import { identityParts, withoutSealed } from "@/lib/history/sealed-items";
import { readLiveState } from "@/lib/history/state-queries";
import { createList } from "@/lib/lists/commands";
import { createListSchema } from "@/lib/lists/schema";
import { createPlace } from "@/lib/places/commands";
import { createPlaceSchema } from "@/lib/places/schema";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { createSource } from "@/lib/sources/commands";
import { createTestimony } from "@/lib/testimonies/commands/testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { testimonyInput } from "@/tests/factories/testimony-form";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { deeds, NothingThere, SECRET } from "@/tests/support/desk-deeds";
import type { Desk } from "@/tests/support/desk-deeds";
import { sourceInput } from "@/tests/support/record-commands";

/** How long it goes on trying histories, in milliseconds. */
const TIME = 25_000;
const ROLES = ["curator", "reviewer", "protection_officer", "contributor"] as const;
type Role = (typeof ROLES)[number];
/** Who does what curators do not. Mostly it is somebody who may, and now and then anybody. */
const fitting: Partial<Record<keyof typeof deeds, Role>> = {
  publish: "reviewer", publishOther: "reviewer", withdraw: "reviewer", reinstate: "reviewer", merge: "reviewer", unmerge: "reviewer",
  erase: "protection_officer", unsealIdentity: "protection_officer", withdrawConsent: "protection_officer", changeVisibility: "protection_officer",
};
const names = Object.keys(deeds) as (keyof typeof deeds)[];
/** What was done is brought back in the end, as far as there is anything. */
const comesBack = [0, 1, 2, 3].map((one) => ({ what: "bringBack" as const, by: null, one, other: 1, word: one, isStale: false }));
/** Without claims and publications there is nothing to do anything with. */
const weights: Partial<Record<keyof typeof deeds, number>> = { addFact: 8, changeFact: 5, publish: 4, bringBack: 5, changeVisibility: 2, rejectFact: 2, chooseShown: 2, submit: 3, approve: 3, addVictim: 2, addToList: 2 };
const deed = fc.record({
  what: fc.oneof(...names.map((name) => ({ weight: weights[name] ?? 1, arbitrary: fc.constant(name) }))),
  by: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...ROLES) }),
  one: fc.nat({ max: 7 }), other: fc.nat({ max: 7 }), word: fc.nat({ max: 7 }),
  isStale: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

let database: TestDatabase;
let curators: Record<Role, Curator>;
beforeAll(async () => {
  database = await createTestDatabase();
  const made = await Promise.all(ROLES.map(async (role) => [role, await buildCurator(db, role)] as const));
  curators = Object.fromEntries(made) as Record<Role, Curator>;
});
afterAll(() => database.drop());

async function newDesk(): Promise<Desk> {
  const desk: Desk = { author: curators.curator, persons: [], testimonies: [], sources: [], places: [], lists: [], bulks: [] };
  const { curator, protection_officer: officer } = curators;
  for (const title of ["open one", "open two"]) desk.sources.push((await createSource(curator, sourceInput({ title, visibility: "public" }))).id);
  for (const text of ["open north", "open south"]) {
    const place = { id: randomUUID(), names: [{ id: randomUUID(), text, language: "en", script: "Latn" }], kind: "county", parent: null, resolution: "stated", visibility: "public", internalNote: SECRET };
    desk.places.push((await createPlace(curator, createPlaceSchema.parse(place))).id);
  }
  desk.testimonies.push((await createTestimony(curator, testimonyInput({ date: "May 2018", visibility: "public", internalNote: SECRET }))).id);
  desk.lists.push((await createList(officer, createListSchema.parse({ id: randomUUID(), name: "open list", definition: "open", language: "en", author: "open", createdOn: "2026-11-23", visibility: "public" }))).id);
  for (const word of [0, 1]) await deeds.createPerson(desk, { by: curator, one: 0, other: 0, word, isStale: false });
  return desk;
}

const REFUSALS = [Conflict, Forbidden, InvalidInput, NotFound, NothingThere, ZodError];
const subjectsOf = (desk: Desk): [PublicRecordKind, string][] => [
  ...desk.persons.map((id): [PublicRecordKind, string] => ["entry", id]),
  ...desk.testimonies.map((id): [PublicRecordKind, string] => ["testimony", id]),
  ...desk.sources.map((id): [PublicRecordKind, string] => ["source", id]),
  ...desk.places.map((id): [PublicRecordKind, string] => ["place", id]),
  ...desk.lists.map((id): [PublicRecordKind, string] => ["list", id]),
];

/** In what two states differ, in sentences that a failure can show. */
function unlike(one: RecordState, other: RecordState): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((part) => {
    const [there, here] = [one.get(part) ?? {}, other.get(part) ?? {}];
    const fields = [...new Set([...Object.keys(there), ...Object.keys(here)])].filter((field) => !isSame(there[field], here[field]));
    return fields.map((field) => `${part}, ${field}: ${JSON.stringify(there[field])} is not ${JSON.stringify(here[field])}`);
  });
}

/** Every record of which the events do not tell what is on file, or cannot be undone to the beginning. */
async function unreplayed(desk: Desk): Promise<string[]> {
  const found: string[] = [];
  for (const [kind, id] of subjectsOf(desk)) {
    const live = await readLiveState(db, kind, id);
    const events = await listWrittenEvents(db, id, null);
    const hidden = new Set([...live.hidden, ...(live.sealed.sealedIdentity ? identityParts(kind, events) : [])]);
    const folded = withoutSealed(replayed(kind, events, hidden), live.sealed);
    found.push(...unlike(folded, live.state).map((sentence) => `${kind}, replayed: ${sentence}`));
    found.push(...[...undone(kind, events, live.state, hidden).keys()].map((part) => `${kind}: ${part} was there before anything was done.`));
  }
  return found;
}

async function leaks(): Promise<string[]> {
  const stored = JSON.stringify([await db.recordVersion.findMany({ select: { units: true } }), await db.recordListing.findMany()]);
  const erased = await db.fact.findMany({ where: { erasedAt: { not: null } }, select: { anchor: true } });
  const salted = new Set((await db.recordVersion.findMany({ select: { salts: true } })).flatMap(({ salts }) => Object.keys(salts as object)));
  return [
    ...(stored.includes(SECRET) ? [`A word that is kept from readers is stored for them: ${stored.slice(stored.indexOf(SECRET) - 200).slice(0, 300)}`] : []),
    ...erased.flatMap(({ anchor }) => (salted.has(anchor) ? [`${anchor} was erased and still has a salt.`] : [])),
  ];
}

describe("any sequence of commands", () => {
  it("leaves chains valid, leaks nothing unpublished, and can be replayed from its events into the same state", async () => {
    const done = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 30, maxLength: 70, size: "max" }), async (sequence) => {
        const desk = await newDesk();
        for (const { what, by, ...given } of [...sequence, ...comesBack]) {
          await deeds[what](desk, { by: curators[by ?? fitting[what] ?? "curator"], ...given }).then(
            () => done.set(what, (done.get(what) ?? 0) + 1),
            (error: unknown) => {
              if (!REFUSALS.some((refusal) => error instanceof refusal)) throw error;
            },
          );
        }
        expect(await unreplayed(desk)).toEqual([]);
        expect(await leaks()).toEqual([]);
        expect(await findDrift()).toEqual([]);
      }),
      { numRuns: 60, interruptAfterTimeLimit: TIME, markInterruptAsFailure: false, endOnFailure: true },
    );
    // Refusals alone would prove nothing.
    expect([...done.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  }, 4 * TIME);
});
