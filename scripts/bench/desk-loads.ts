import { db } from "@/lib/db/client";
import { BENCH_LOCALE } from "./list-paths";

/** Addresses of one kind of page of the desk. */
export interface DeskLoad {
  page: string;
  paths: string[];
}

const at = (path: string) => `/${BENCH_LOCALE}/desk${path}`;

/** Every kind of page that a team has open all day, each with so many addresses. */
export async function deskLoads(most: number): Promise<DeskLoad[]> {
  const entries = await subjectsOf("entry", most);
  const [testimonies, sources, facilities] = await Promise.all([subjectsOf("testimony", most), subjectsOf("source", most), subjectsOf("facility", most)]);
  const names = await someNames(most);
  const again = (path: string) => Array.from({ length: most }, () => at(path));
  return [
    { page: "start page", paths: again("") },
    { page: "persons, last changed", paths: entries.map((_, index) => at(`/persons?page=${index + 1}`)) },
    { page: "persons, by name", paths: names.map((name) => at(`/persons?q=${encodeURIComponent(name)}`)) },
    { page: "person", paths: entries.map((id) => at(`/persons/${id}`)) },
    { page: "testimony", paths: testimonies.map((id) => at(`/testimonies/${id}`)) },
    { page: "source", paths: sources.map((id) => at(`/sources/${id}`)) },
    { page: "facility", paths: facilities.map((id) => at(`/facilities/${id}`)) },
    { page: "history of an entry", paths: entries.map((id) => at(`/records/entry/${id}/history`)) },
    { page: "publication of an entry", paths: entries.map((id) => at(`/records/entry/${id}/publication`)) },
    { page: "no news for 12 months", paths: again("/work/no-news") },
    { page: "review", paths: again("/review") },
  ];
}

async function subjectsOf(kind: "entry" | "testimony" | "source" | "facility", most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "subjectId"::text AS "id" FROM "public_record" WHERE "kind" = ${kind}::"RecordKind" AND "subjectId" IS NOT NULL ORDER BY md5("number"::text) LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

async function someNames(most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT "names"[1 + "number" % cardinality("names")] AS "name" FROM "record_listing"
    WHERE "kind" = 'entry' AND cardinality("names") > 0 ORDER BY md5("number"::text || 'desk') LIMIT ${most}`;
  return rows.map(({ name }) => name);
}
