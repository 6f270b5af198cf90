import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { erase } from "@/lib/publication/commands/erase";
import { merge, unmerge } from "@/lib/publication/commands/merge";
import { publish } from "@/lib/publication/commands/publish";
import { withdrawConsent } from "@/lib/publication/commands/withdraw-consent";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildSource } from "@/tests/factories/build-source";
import { buildAccount, buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

/** A few people, their testimonies and whatever may be done to them, in any order. */
interface World {
  curator: Curator;
  sourceId: string;
  people: { personId: string; testimonyId: string }[];
}
const PEOPLE = 4;
const SECRET = "quokka";

const who = fc.nat({ max: PEOPLE - 1 });
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("publish" as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("record" as const), who, what: fc.constantFrom("status", "name", "relation", "secret" as const), other: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("testimony" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reinstate" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("merge" as const), who, other: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unmerge" as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("erase" as const), who, nth: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("consent" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdrawConsent" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withholdName" as const), who }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function newWorld(): Promise<World> {
  const curator = await systemCurator("test");
  const source = await buildSource(db);
  const people: World["people"] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const person = await buildNamedPerson(db, `Person ${index}`, { source, roles: ["victim", "witness"], internalNote: SECRET });
    const testimony = await buildTestimony(db, { witnesses: [{ personId: person.id }], internalNote: SECRET });
    people.push({ personId: person.id, testimonyId: testimony.id });
  }
  await publish(curator, [{ kind: "source", subjectId: source.id }]);
  return { curator, sourceId: source.id, people };
}

const refOf = async (subjectId: string) => {
  const record = await db.publicRecord.findUnique({ where: { subjectId } });
  return { kind: "entry" as const, number: record?.number ?? 999_999 };
};

async function take(world: World, given: Step): Promise<void> {
  const { curator } = world;
  const { personId, testimonyId } = world.people[given.who]!;
  const reason = `${SECRET} reason`;
  switch (given.do) {
    case "publish":
      await publish(curator, [{ kind: "entry", subjectId: personId }]);
      return;
    case "testimony":
      await publish(curator, [{ kind: "testimony", subjectId: testimonyId }]);
      return;
    case "record":
      return recordFact(world, personId, given.what, world.people[given.other]!);
    case "withdraw":
      return withdraw(curator, { ref: await refOf(personId), kind: "safety", reason });
    case "reinstate":
      return reinstate(curator, { ref: await refOf(personId), reason });
    case "merge":
      return merge(curator, { from: await refOf(personId), into: await refOf(world.people[given.other]!.personId), reason });
    case "unmerge":
      return unmerge(curator, { ref: await refOf(personId), reason });
    case "erase": {
      const facts = await db.fact.findMany({ where: { personId, erasedAt: null }, orderBy: { recordedAt: "asc" } });
      const fact = facts[given.nth];
      return fact ? erase(curator, { factAnchors: [fact.anchor], reason }) : undefined;
    }
    case "consent":
      await buildConsent(db, { personId, proof: SECRET });
      await buildAccount(db, { testimonyId, victimId: world.people[(given.who + 1) % PEOPLE]!.personId }).catch(() => null);
      return;
    case "withdrawConsent": {
      const consent = await db.consent.findFirst({ where: { personId, withdrawnAt: null } });
      return consent ? withdrawConsent(curator, { consentId: consent.id, reason }) : undefined;
    }
    case "withholdName":
      await db.person.update({ where: { id: personId }, data: { nameWithheld: true } });
  }
}

async function recordFact(world: World, personId: string, what: "status" | "name" | "relation" | "secret", other: World["people"][number]): Promise<void> {
  const cites = [{ sourceId: world.sourceId }];
  if (what === "status") await buildFact(db, { personId, cites, status: { value: "free" } });
  else if (what === "name") await buildFact(db, { personId, cites, name: { text: "Another Name" }, standing: "alternative" });
  else if (what === "secret") await buildFact(db, { personId, cites, visibility: "restricted", attribute: { kind: "health", text: SECRET, textLanguage: "en" } });
  else if (other.personId !== personId) await buildFact(db, { personId, cites: [{ testimonyId: other.testimonyId }, ...cites], relation: { kind: "sibling", otherPersonId: other.personId } });
}

/** What the tables say to readers, with the names that are erased or taken back since. */
async function leaksIn(): Promise<string[]> {
  const stored = JSON.stringify([await db.recordVersion.findMany({ select: { units: true } }), await db.recordListing.findMany()]);
  const erased = await db.fact.findMany({ where: { erasedAt: { not: null } }, select: { anchor: true } });
  const versions = await db.recordVersion.findMany({ select: { salts: true } });
  const salted = new Set(versions.flatMap(({ salts }) => Object.keys(salts as object)));
  return [
    ...(stored.toLowerCase().includes(SECRET) ? ["A restricted word is stored for readers."] : []),
    ...erased.filter(({ anchor }) => salted.has(anchor)).map(({ anchor }) => `${anchor} was erased and still has a salt.`),
  ];
}

describe("any history of commands", () => {
  it("leaves every chain whole, every count right and every secret kept", async () => {
    const isExpected = (error: unknown) => [Conflict, Forbidden, InvalidInput, NotFound].some((kind) => error instanceof kind);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const world = await newWorld();
        for (const person of world.people.slice(0, 2)) await publish(world.curator, [{ kind: "entry", subjectId: person.personId }]);
        for (const given of steps) {
          await take(world, given).catch((error: unknown) => {
            if (!isExpected(error)) throw error;
          });
        }
        expect(await leaksIn()).toEqual([]);
        expect(await findDrift()).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
