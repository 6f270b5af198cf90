import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { Curator } from "@/lib/auth/curator";
import { Prisma } from "@/lib/db/generated/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKinds } from "@/lib/publication/vocabulary";
import type { PublishInput } from "./publish";

/** Table of the live rows behind each kind of record. A closed list: nothing else becomes part of the SQL. */
const tables = {
  entry: Prisma.sql`"person"`,
  testimony: Prisma.sql`"testimony"`,
  source: Prisma.sql`"source"`,
  facility: Prisma.sql`"facility"`,
  place: Prisma.sql`"place"`,
  organisation: Prisma.sql`"organisation"`,
  list: Prisma.sql`"list"`,
} as const satisfies Record<PublicRecordKind, Prisma.Sql>;

/** Whether somebody may publish a record that another, or they themselves, changed last. */
export type PublishingRule = (curator: Curator, lastAuthorId: string) => boolean;

/** Locks the live rows until the transaction ends and checks that this curator may publish just these. */
export async function lockSubjects(
  tx: Transaction,
  curator: Curator,
  inputs: readonly PublishInput[],
  mayPublish: PublishingRule,
): Promise<void> {
  for (const kind of Object.keys(recordKinds) as PublicRecordKind[]) {
    const wanted = inputs.filter((input) => input.kind === kind);
    if (wanted.length === 0) continue;
    const rows = await tx.$queryRaw<{ id: string; lockVersion: number; lastAuthorId: string }[]>`
      SELECT "id", "lockVersion", "lastAuthorId" FROM ${tables[kind]}
      WHERE "id" = ANY(${wanted.map((input) => input.subjectId)}::uuid[]) ORDER BY "id" FOR UPDATE`;
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const input of wanted) checkSubject(curator, input, byId.get(input.subjectId), mayPublish);
  }
}

function checkSubject(
  curator: Curator,
  input: PublishInput,
  row: { lockVersion: number; lastAuthorId: string } | undefined,
  mayPublish: PublishingRule,
): void {
  if (!row) throw new NotFound(`There is no such ${input.kind}: ${input.subjectId}.`);
  if (input.lockVersion !== undefined && input.lockVersion !== row.lockVersion) {
    throw new Conflict(`This ${input.kind} was changed after you read it: read it again before you publish it.`);
  }
  if (!mayPublish(curator, row.lastAuthorId)) {
    throw new Forbidden("The last author of a record cannot publish it: ask another reviewer.");
  }
}
