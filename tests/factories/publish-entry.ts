import { systemCurator } from "@/lib/auth/system-curator";
import type { Transaction } from "@/lib/db/client";
import type { Person, Source } from "@/lib/db/generated/client";
import { publish } from "@/lib/publication/commands/publish";
import type { PublishInput, PublishOutcome } from "@/lib/publication/commands/publish";
import { buildNamedPerson } from "./build-person";
import { buildSource } from "./build-source";

/** A published entry with what stands behind it. */
export interface PublishedEntry extends PublishOutcome {
  ref: { kind: "entry"; number: number };
  person: Person;
  source: Source;
}

/** Publishes rows as a script would. */
export async function publishRows(...inputs: PublishInput[]): Promise<PublishOutcome[]> {
  return publish(await systemCurator("test"), inputs);
}

/** An entry with a name that a published source gives. */
export async function publishEntry(
  db: Transaction,
  name: string,
  given: Partial<Person> & { source?: Source } = {},
): Promise<PublishedEntry> {
  const source = given.source ?? (await buildSource(db));
  const person = await buildNamedPerson(db, name, { ...given, source });
  const outcomes = await publishRows({ kind: "source", subjectId: source.id }, { kind: "entry", subjectId: person.id });
  const [, outcome] = outcomes;
  if (!outcome) throw new Error("The entry was not published.");
  return { ...outcome, ref: { kind: "entry", number: outcome.number }, person, source };
}
