import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import type { Person, Source } from "@/lib/db/generated/client";
import { authorOf } from "./build-user";
import { buildFact } from "./build-fact";
import { buildSource } from "./build-source";

/** A victim of whom nothing is known yet. */
export async function buildPerson(db: Transaction, given: Partial<Person> = {}): Promise<Person> {
  const lastAuthorId = await authorOf(db, given.lastAuthorId);
  return db.person.create({ data: { id: randomUUID(), roles: ["victim"], ...given, lastAuthorId } });
}

/** A victim with a public name that a source gives. */
export async function buildNamedPerson(
  db: Transaction,
  name: string,
  given: Partial<Person> & { source?: Source } = {},
): Promise<Person> {
  const { source, ...person } = given;
  const built = await buildPerson(db, person);
  const cited = source ?? (await buildSource(db));
  await buildFact(db, { personId: built.id, cites: [{ sourceId: cited.id }], name: { text: name } });
  return built;
}
