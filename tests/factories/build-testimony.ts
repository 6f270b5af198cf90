import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import type { Account, Consent, Testimony, TestimonyWitness } from "@/lib/db/generated/client";
import { newAnchor } from "./anchors";
import { buildPerson } from "./build-person";
import { authorOf } from "./build-user";

/** A public interview; each witness is a person on file or words. */
export async function buildTestimony(
  db: Transaction,
  given: Partial<Testimony> & { witnesses?: readonly Partial<TestimonyWitness>[] } = {},
): Promise<Testimony> {
  const { witnesses = [{ description: "a neighbour" }], ...testimony } = given;
  const lastAuthorId = await authorOf(db, testimony.lastAuthorId);
  return db.testimony.create({
    data: {
      id: randomUUID(),
      form: "interview",
      languages: ["en"],
      visibility: "public",
      ...testimony,
      lastAuthorId,
      witnesses: {
        create: witnesses.map(({ testimonyId: _, ...witness }, position) => ({ id: randomUUID(), position, ...witness })),
      },
    },
  });
}

/** A public account of a victim; testimony and victim are made where they are missing. */
export async function buildAccount(db: Transaction, given: Partial<Account> = {}): Promise<Account> {
  return db.account.create({
    data: {
      id: randomUUID(),
      anchor: newAnchor("a"),
      language: "en",
      aboutVictim: "A farmer from the valley.",
      visibility: "public",
      ...given,
      testimonyId: given.testimonyId ?? (await buildTestimony(db)).id,
      victimId: given.victimId ?? (await buildPerson(db)).id,
    },
  });
}

/** A written consent to be named. */
export async function buildConsent(db: Transaction, given: Partial<Consent> & { personId: string }): Promise<Consent> {
  const recordedById = await authorOf(db, given.recordedById);
  return db.consent.create({ data: { id: randomUUID(), use: "name", basis: "written", ...given, recordedById } });
}
