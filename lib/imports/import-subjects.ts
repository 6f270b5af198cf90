import "server-only";
import type { Transaction } from "@/lib/db/client";
import { subjectId } from "./record-rows";
import type { ImportRecord } from "./schema";

/** The tables whose rows carry a lock version and a last author. */
export type SubjectTable = "place" | "organisation" | "source" | "facility" | "list" | "person" | "testimony";

/** The live row that a record is or speaks about. */
export function subjectOfRecord(collection: string, record: ImportRecord): { table: SubjectTable; id: string } {
  if (record.type === "facts") return { table: "person", id: subjectId(collection, "person", record.person) };
  if (record.type !== "remarks") return { table: record.type, id: subjectId(collection, record.type, record.key) };
  const [about] = Object.entries(record.about) as [SubjectTable, string][];
  const [table, key] = about ?? ["place", ""];
  return { table, id: subjectId(collection, table, key) };
}

/** Who changed each of these rows last. */
export async function findLastAuthors(
  tx: Transaction,
  subjects: readonly { table: SubjectTable; id: string }[],
): Promise<Map<string, string>> {
  const authors = new Map<string, string>();
  for (const table of new Set(subjects.map((subject) => subject.table))) {
    const ids = subjects.filter((subject) => subject.table === table).map((subject) => subject.id);
    for (const row of await lastAuthorsIn(tx, table, ids)) authors.set(row.id, row.lastAuthorId);
  }
  return authors;
}

function lastAuthorsIn(tx: Transaction, table: SubjectTable, ids: string[]): Promise<{ id: string; lastAuthorId: string }[]> {
  const query = { where: { id: { in: ids } }, select: { id: true, lastAuthorId: true } } as const;
  switch (table) {
    case "place":
      return tx.place.findMany(query);
    case "organisation":
      return tx.organisation.findMany(query);
    case "source":
      return tx.source.findMany(query);
    case "facility":
      return tx.facility.findMany(query);
    case "list":
      return tx.list.findMany(query);
    case "person":
      return tx.person.findMany(query);
    case "testimony":
      return tx.testimony.findMany(query);
  }
}

/** Marks rows as changed whose facts or remarks have changed, so that an open form notices. */
export async function touchSubjects(
  tx: Transaction,
  userId: string,
  subjects: readonly { table: SubjectTable; id: string }[],
): Promise<void> {
  const data = { lastAuthorId: userId, lockVersion: { increment: 1 } } as const;
  const idsIn = (table: SubjectTable) => ({ in: subjects.filter((subject) => subject.table === table).map((subject) => subject.id) });
  await tx.person.updateMany({ where: { id: idsIn("person") }, data });
  await tx.place.updateMany({ where: { id: idsIn("place") }, data });
  await tx.organisation.updateMany({ where: { id: idsIn("organisation") }, data });
  await tx.facility.updateMany({ where: { id: idsIn("facility") }, data });
}
