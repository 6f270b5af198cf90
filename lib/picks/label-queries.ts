import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { NameKind, Standing } from "@/lib/db/generated/enums";
import { firstName } from "@/lib/facts/name-rank";
import { NO_LABEL } from "./pick";
import type { Pick, PickKind } from "./pick";


/** What some live records are called at the desk, by their ids. Sealed names, testimonies and sources are not among it. */
export async function findLabels(tx: Transaction, ids: Readonly<Partial<Record<PickKind, readonly string[]>>>): Promise<Map<string, Pick>> {
  const of = (kind: PickKind) => [...new Set(ids[kind] ?? [])];
  const labels = [
    ...(await placeLabels(tx, of("place"))),
    ...(await facilityLabels(tx, of("facility"))),
    ...(await personLabels(tx, of("person"))),
    ...(await testimonyLabels(tx, of("testimony"))),
    ...(await sourceLabels(tx, of("source"))),
  ];
  return new Map(labels.map((label) => [label.id, label]));
}

const some = (parts: readonly (string | null | undefined)[], between: string) => parts.filter((part) => part).join(between) || null;

async function placeLabels(tx: Transaction, ids: string[]): Promise<Pick[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string; step: number; label: string | null; other: string | null }[]>`
    WITH RECURSIVE "chain" AS (
      SELECT "id", "id" AS "at", "parentId", 0 AS "step" FROM "place" WHERE "id" = ANY (${ids}::uuid[])
      UNION ALL
      SELECT c."id", p."id", p."parentId", c."step" + 1 FROM "chain" c JOIN "place" p ON p."id" = c."parentId" WHERE c."step" < 4
    )
    SELECT c."id", c."step",
      (SELECT "text" FROM "record_name" WHERE "placeId" = c."at" ORDER BY "position", "id" LIMIT 1) AS "label",
      (SELECT "text" FROM "record_name" WHERE "placeId" = c."at" ORDER BY "position", "id" LIMIT 1 OFFSET 1) AS "other"
    FROM "chain" c ORDER BY c."id", c."step"`;
  return ids.flatMap((id) => {
    const [own, ...above] = rows.filter((row) => row.id === id);
    return own ? [{ id, label: own.label ?? NO_LABEL, detail: some([own.other, some(above.map((row) => row.label), ", ")], " · ") }] : [];
  });
}

async function facilityLabels(tx: Transaction, ids: string[]): Promise<Pick[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string; names: string[]; place: string | null; above: string | null }[]>`
    SELECT f."id", ARRAY(SELECT "text" FROM "record_name" WHERE "facilityId" = f."id" ORDER BY "position", "id" LIMIT 2) AS "names",
      (SELECT "text" FROM "record_name" WHERE "placeId" = p."id" ORDER BY "position", "id" LIMIT 1) AS "place",
      (SELECT "text" FROM "record_name" WHERE "placeId" = p."parentId" ORDER BY "position", "id" LIMIT 1) AS "above"
    FROM "facility" f LEFT JOIN "place" p ON p."id" = f."placeId" WHERE f."id" = ANY (${ids}::uuid[])`;
  return rows.map(({ id, names: [label = NO_LABEL, other], place, above }) => ({ id, label, detail: some([other, some([place, above], ", ")], " · ") }));
}

interface NamedPerson {
  id: string;
  label: string | null;
  number: number | null;
  names: { text: string; script: string; kind: NameKind; standing: Standing }[];
}

async function personLabels(tx: Transaction, ids: string[]): Promise<Pick[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<NamedPerson[]>`
    SELECT p."id", p."label", r."number", coalesce((
      SELECT json_agg(json_build_object('text', n."text", 'script', n."script", 'kind', n."kind", 'standing', f."standing") ORDER BY f."position", f."recordedAt", f."anchor")
      FROM "fact" f JOIN "name" n ON n."factId" = f."id"
      WHERE f."personId" = p."id" AND NOT p."sealedIdentity" AND f."erasedAt" IS NULL AND f."visibility" <> 'sealed' AND f."standing" <> 'rejected'
    ), '[]') AS "names"
    FROM "person" p LEFT JOIN "public_record" r ON r."subjectId" = p."id" AND r."state" = 'published' WHERE p."id" = ANY (${ids}::uuid[])`;
  return rows.map(({ id, label, number, names }) => {
    const best = firstName(names);
    const other = names.find((form) => form.script !== best?.script);
    return {
      id,
      label: best?.text ?? label ?? NO_LABEL,
      detail: some([other?.text, best ? label : null, number === null ? null : `#${number}`], " · "),
    };
  });
}

interface ToldTestimony {
  id: string;
  date: string | null;
  beginning: string | null;
  source: string | null;
  witnesses: { description: string | null; personId: string | null }[];
}

async function testimonyLabels(tx: Transaction, ids: string[]): Promise<Pick[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<ToldTestimony[]>`
    SELECT t."id", coalesce(t."dateWords", t."dateEdtf") AS "date", left(t."originalText", 80) AS "beginning", s."title" AS "source", coalesce((
      SELECT json_agg(json_build_object('description', w."description", 'personId', w."personId") ORDER BY w."position", w."id")
      FROM "testimony_witness" w WHERE w."testimonyId" = t."id"
    ), '[]') AS "witnesses"
    FROM "testimony" t LEFT JOIN "source" s ON s."id" = t."reportedBySourceId" AND s."visibility" <> 'sealed'
    WHERE t."id" = ANY (${ids}::uuid[]) AND t."visibility" <> 'sealed'`;
  const witnesses = await personLabels(tx, rows.flatMap((row) => row.witnesses.flatMap(({ personId }) => personId ?? [])));
  const nameOf = (personId: string | null) => witnesses.find((one) => one.id === personId)?.label;
  return rows.map(({ id, date, beginning, source, witnesses: said }) => {
    const who = some(said.map(({ description, personId }) => nameOf(personId) ?? description), ", ");
    return { id, label: who ?? source ?? beginning ?? NO_LABEL, detail: some([date, who ? source : null], " · ") };
  });
}

async function sourceLabels(tx: Transaction, ids: string[]): Promise<Pick[]> {
  if (ids.length === 0) return [];
  const rows = await tx.source.findMany({
    where: { id: { in: ids }, visibility: { not: "sealed" } },
    select: { id: true, title: true, author: true, publisher: true, dateWords: true, dateEdtf: true },
  });
  return rows.map(({ id, title, author, publisher, dateWords, dateEdtf }) => ({ id, label: title, detail: some([author, publisher, dateWords ?? dateEdtf], " · ") }));
}
