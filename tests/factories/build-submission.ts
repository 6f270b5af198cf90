import type { Curator } from "@/lib/auth/curator";
import { brandCurator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import type { Transaction } from "@/lib/db/client";
import type { Person, Source } from "@/lib/db/generated/client";
import { submit } from "@/lib/reviews/commands/submit";
import { findSubmission } from "@/lib/reviews/submission-page-queries";
import { buildNamedPerson } from "./build-person";
import { buildSource } from "./build-source";
import { buildUser } from "./build-user";

/** Somebody who writes, with a person and a source that they wrote and nobody has published. */
export interface Work {
  author: Curator;
  person: Person;
  source: Source;
}

/** An unpublished person whose name an unpublished source gives; both by the same author, a contributor. */
export async function buildWork(db: Transaction, name = "Aman Testov"): Promise<Work> {
  const user = await buildUser(db, { role: "contributor", name: "Patient Author" });
  const source = await buildSource(db, { lastAuthorId: user.id, title: `What is said of ${name}` });
  const person = await buildNamedPerson(db, name, { source, lastAuthorId: user.id });
  return { author: brandCurator({ userId: user.id, role: "contributor", reason: null }), person, source };
}

/** The same, handed in: the source comes along. */
export async function buildSubmission(db: Transaction, name?: string): Promise<Work & { submissionId: string }> {
  const work = await buildWork(db, name);
  const { id: subjectId, lockVersion } = work.person;
  return { ...work, ...(await submit(work.author, { records: [{ kind: "entry", subjectId, lockVersion }], note: "Please look at the name." })) };
}

/** What the page of a submission shows of each record, as its form sends it back. */
export async function seenBy(submissionId: string): Promise<Record<string, string>> {
  const page = await findSubmission(await systemCurator("test"), submissionId);
  return Object.fromEntries((page?.records ?? []).flatMap(({ subjectId, preview }) => (preview ? [[subjectId, preview.seenAs]] : [])));
}
