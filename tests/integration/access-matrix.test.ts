import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { Forbidden } from "@/lib/errors";
import { deriveListingsAgain } from "@/lib/publication/commands/derive-listings";
import { erase } from "@/lib/publication/commands/erase";
import { merge, unmerge } from "@/lib/publication/commands/merge";
import { publish } from "@/lib/publication/commands/publish";
import { withdrawConsent } from "@/lib/publication/commands/withdraw-consent";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { buildConsent } from "@/tests/factories/build-testimony";
import { buildPerson } from "@/tests/factories/build-person";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry } from "@/tests/factories/publish-entry";
import { accountCommands } from "@/tests/support/account-commands";
import { apiKeyCommands } from "@/tests/support/api-key-commands";
import { recordCommands } from "@/tests/support/record-commands";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { bulkCommands } from "@/tests/support/bulk-commands";
import { dashboardCommands } from "@/tests/support/dashboard-commands";
import { datasetCommands } from "@/tests/support/dataset-commands";
import { draftCommands } from "@/tests/support/draft-commands";
import { reviewCommands } from "@/tests/support/review-commands";
import { factCommands } from "@/tests/support/fact-commands";
import { historyCommands } from "@/tests/support/history-commands";
import { imageCommands } from "@/tests/support/image-commands";
import { personCommands } from "@/tests/support/person-commands";
import { protectionCommands } from "@/tests/support/protection-commands";
import { requestCommands } from "@/tests/support/request-commands";
import { vocabularyCommands } from "@/tests/support/vocabulary-commands";
import { userRoles } from "@/lib/users/vocabulary";

type Command = (curator: Curator) => Promise<unknown>;
interface MatrixRow {
  allowed: readonly UserRole[];
  /** Makes what the command works on, for the curator who is going to call it. */
  prepare: (curator: Curator) => Promise<Command>;
  /** A draft is nobody's business but its author's. */
  leavesNoEvent?: true;
}
const reason = "why";

/**
 * Every command, who may call it, and a call that would succeed if the caller may. A command without a row here
 * fails the test: decide who may call it, and add it.
 */
const matrix: Record<string, MatrixRow> = {
  publish: {
    allowed: ["reviewer", "system"],
    prepare: async () => {
      const { id: subjectId } = await buildPerson(db);
      return (curator) => publish(curator, [{ kind: "entry", subjectId }]);
    },
  },
  withdraw: {
    allowed: ["reviewer", "system"],
    prepare: async () => {
      const { ref } = await publishEntry(db, "Aman Testov");
      return (curator) => withdraw(curator, { ref, kind: "error", reason });
    },
  },
  reinstate: {
    allowed: ["reviewer", "system"],
    prepare: async () => {
      const { ref } = await publishEntry(db, "Aman Testov");
      await withdraw(await systemCurator("test"), { ref, kind: "error", reason });
      return (curator) => reinstate(curator, { ref, reason });
    },
  },
  merge: {
    allowed: ["reviewer", "system"],
    prepare: async () => {
      const [from, into] = [await publishEntry(db, "Aman Testov"), await publishEntry(db, "Aman Testow")];
      return (curator) => merge(curator, { from: from.ref, into: into.ref, reason });
    },
  },
  unmerge: {
    allowed: ["reviewer", "system"],
    prepare: async () => {
      const [from, into] = [await publishEntry(db, "Aman Testov"), await publishEntry(db, "Aman Testow")];
      await merge(await systemCurator("test"), { from: from.ref, into: into.ref, reason });
      return (curator) => unmerge(curator, { ref: from.ref, reason });
    },
  },
  erase: {
    allowed: ["protection_officer", "system"],
    prepare: async () => {
      const { person } = await publishEntry(db, "Aman Testov");
      const { anchor } = await db.fact.findFirstOrThrow({ where: { personId: person.id } });
      return (curator) => erase(curator, { factAnchors: [anchor], reason });
    },
  },
  withdrawConsent: {
    allowed: ["protection_officer", "system"],
    prepare: async () => {
      const { id: consentId } = await buildConsent(db, { personId: (await buildPerson(db)).id });
      return (curator) => withdrawConsent(curator, { consentId, reason });
    },
  },
  deriveListingsAgain: {
    allowed: ["system"],
    prepare: async () => {
      await publishEntry(db, "Aman Testov");
      await db.collectionState.update({ where: { id: 1 }, data: { listingVersion: 0 } });
      return (curator) => deriveListingsAgain(curator);
    },
  },
};
const commands = Object.entries({ ...matrix, ...accountCommands, ...apiKeyCommands, ...draftCommands, ...factCommands, ...personCommands, ...imageCommands, ...protectionCommands, ...reviewCommands, ...recordCommands, ...dashboardCommands, ...datasetCommands, ...bulkCommands, ...historyCommands, ...requestCommands, ...vocabularyCommands });
const roles = Object.keys(userRoles) as UserRole[];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What any command that does something leaves behind. */
const traces = async () => ({
  events: await db.event.count(),
  drafts: await db.deskDraft.count(),
  presences: await db.deskPresence.count(),
  state: await db.collectionState.findUnique({ where: { id: 1 } }),
});

async function expectRefused(command: Command, curator: unknown): Promise<void> {
  const before = await traces();
  await expect(command(curator as Curator)).rejects.toThrow(Forbidden);
  expect(await traces()).toEqual(before);
}

describe("every command", () => {
  it("has a row in the matrix", () => {
    const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((file) => /(?:^|\/)commands(?:\.ts$|\/.*\.ts$)/.test(file));
    expect(files.length).toBeGreaterThan(8);
    const exported = files.flatMap((file) => {
      const source = readFileSync(`lib/${file}`, "utf8");
      return [...source.matchAll(/export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*(\w*)|export (?:const|let|class|default) (\w+)/g)].map(([, name, first, constant]) => ({
        file,
        name: name ?? constant ?? "",
        first: first ?? null,
      }));
    });
    // Parts of commands take the transaction of their caller; these two touch no row by themselves.
    const parts = exported.filter(({ name, first }) => first === "tx" || ["atTheDoor", "requireReason"].includes(name) || /^[A-Z_]+$/.test(name));
    const found = exported.filter((one) => !parts.includes(one));
    expect(found.map(({ name }) => name).toSorted()).toEqual(commands.map(([name]) => name).toSorted());
    for (const { name, file, first } of found) expect(first, `${name} in lib/${file} takes the curator first`).toBe("curator");
  });
});

describe.each<[string, MatrixRow]>(commands)("%s", (_, { allowed, prepare, leavesNoEvent = false }) => {
  it.each(roles)("is or is not for a %s, as the matrix says", async (role) => {
    const curator = role === "system" ? await systemCurator("test") : await buildCurator(db, role);
    const command = await prepare(curator);
    if (allowed.includes(role)) {
      const before = await traces();
      await command(curator);
      const after = await traces();
      if (leavesNoEvent) expect(after).not.toEqual(before);
      else expect(after.events).toBeGreaterThan(before.events);
    } else {
      await expectRefused(command, curator);
    }
  });

  it("is not for anybody whom lib/auth did not make a curator", async () => {
    const genuine = await systemCurator("test");
    const command = await prepare(await buildCurator(db, "administrator"));
    const forged: unknown[] = [
      { userId: genuine.userId, role: "system", reason: null },
      { ...genuine },
      JSON.parse(JSON.stringify(genuine)),
      Object.create(genuine),
      { userId: randomUUID(), role: "superuser", reason: null },
      {},
      "system",
      null,
      undefined,
    ];
    for (const curator of forged) await expectRefused(command, curator);
  });
});

describe("a genuine curator", () => {
  it("cannot be given another role", async () => {
    const curator = await buildCurator(db, "contributor");
    expect(() => Object.assign(curator, { role: "system" })).toThrow(TypeError);
  });
});
