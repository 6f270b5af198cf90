import "server-only";
import type { Transaction } from "@/lib/db/client";
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

const names = { names: { orderBy: [{ position: "asc" as const }, { id: "asc" as const }], select: { text: true } } };
const textsOf = (record: { names: readonly { text: string }[] } | null) => record?.names.map(({ text }) => text) ?? [];
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
  const rows = await tx.facility.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...names, place: { select: { ...names, parent: { select: names } } } },
  });
  return rows.map((row) => {
    const [label = NO_LABEL, other] = textsOf(row);
    return { id: row.id, label, detail: some([other, some([textsOf(row.place)[0], textsOf(row.place?.parent ?? null)[0]], ", ")], " · ") };
  });
}

async function personLabels(tx: Transaction, ids: string[]): Promise<Pick[]> {
  if (ids.length === 0) return [];
  const rows = await tx.person.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      label: true,
      sealedIdentity: true,
      facts: {
        where: { kind: "name", erasedAt: null, visibility: { not: "sealed" }, standing: { not: "rejected" } },
        orderBy: [{ position: "asc" }, { recordedAt: "asc" }, { anchor: "asc" }],
        select: { standing: true, name: { select: { text: true, script: true, kind: true } } },
      },
    },
  });
  const numbers = await tx.publicRecord.findMany({ where: { subjectId: { in: ids }, state: "published" }, select: { subjectId: true, number: true } });
  return rows.map(({ id, label, sealedIdentity, facts }) => {
    const forms = sealedIdentity ? [] : facts.flatMap(({ standing, name }) => (name ? [{ ...name, standing }] : []));
    const best = firstName(forms);
    const other = forms.find((form) => form.script !== best?.script);
    const number = numbers.find((one) => one.subjectId === id)?.number;
    return {
      id,
      label: best?.text ?? label ?? NO_LABEL,
      detail: some([other?.text, best ? label : null, number === undefined ? null : `#${number}`], " · "),
    };
  });
}

async function testimonyLabels(tx: Transaction, ids: string[]): Promise<Pick[]> {
  if (ids.length === 0) return [];
  const rows = await tx.testimony.findMany({
    where: { id: { in: ids }, visibility: { not: "sealed" } },
    select: {
      id: true,
      dateWords: true,
      dateEdtf: true,
      originalText: true,
      reportedBy: { select: { title: true, visibility: true } },
      witnesses: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { description: true, personId: true } },
    },
  });
  const witnesses = await personLabels(tx, rows.flatMap((row) => row.witnesses.flatMap(({ personId }) => personId ?? [])));
  const nameOf = (personId: string | null) => witnesses.find((one) => one.id === personId)?.label;
  return rows.map((row) => {
    const source = row.reportedBy && row.reportedBy.visibility !== "sealed" ? row.reportedBy.title : null;
    const who = some(row.witnesses.map(({ description, personId }) => nameOf(personId) ?? description), ", ");
    return { id: row.id, label: who ?? source ?? row.originalText?.slice(0, 80) ?? NO_LABEL, detail: some([row.dateWords ?? row.dateEdtf, who ? source : null], " · ") };
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
