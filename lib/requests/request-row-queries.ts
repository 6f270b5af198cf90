import "server-only";
import type { Transaction } from "@/lib/db/client";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import type { PickKind } from "@/lib/picks/pick";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { RequestValues } from "./schema";

/** A record that a request is about, with its number where it has one. */
export interface RequestedRecord {
  kind: PublicRecordKind;
  subjectId: string;
  number: number | null;
}

/** The kinds of record that can be picked; the others are named by their numbers. */
const pickKindOf: Partial<Record<PublicRecordKind, PickKind>> = { entry: "person", testimony: "testimony", source: "source", facility: "facility", place: "place" };
/** The kind of record behind what was picked. */
export const recordKindOf: Record<PickKind, PublicRecordKind> = { person: "entry", testimony: "testimony", source: "source", facility: "facility", place: "place" };

/** A request with what it is about. Who asked is never read here. */
export async function readRequest(tx: Transaction, id: string) {
  const row = await tx.request.findUnique({
    where: { id },
    omit: { contact: true },
    include: { loggedBy: { select: { name: true } }, decidedBy: { select: { name: true } }, records: { orderBy: { subjectId: "asc" } } },
  });
  return row && { ...row, records: await withNumbers(tx, row.records) };
}

/** A request as the desk reads it. */
export type RequestRow = NonNullable<Awaited<ReturnType<typeof readRequest>>>;

/** Records with their numbers, for ever theirs whatever became of them. */
export async function withNumbers(tx: Transaction, records: readonly { kind: PublicRecordKind; subjectId: string }[]): Promise<RequestedRecord[]> {
  const numbers = await tx.publicRecord.findMany({ where: { subjectId: { in: records.map(({ subjectId }) => subjectId) } }, select: { subjectId: true, number: true } });
  return records.map(({ kind, subjectId }) => ({ kind, subjectId, number: numbers.find((one) => one.subjectId === subjectId)?.number ?? null }));
}

/** What a form says of these records: those with a number by their number, others as they are called at the desk. */
export async function recordValues(tx: Transaction, records: readonly RequestedRecord[]): Promise<Pick<RequestValues, "numbers" | "picks">> {
  const picked = records.flatMap(({ kind, subjectId, number }) => {
    const pickKind = number === null ? pickKindOf[kind] : undefined;
    return pickKind ? [{ kind: pickKind, id: subjectId }] : [];
  });
  const idsOf = (kind: PickKind) => picked.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const labels = await findLabels(tx, { person: idsOf("person"), testimony: idsOf("testimony"), source: idsOf("source"), facility: idsOf("facility"), place: idsOf("place") });
  return {
    numbers: records.flatMap(({ kind, number }) => (number === null ? [] : [{ kind, number: String(number) }])),
    picks: picked.map(({ kind, id }) => ({ kind, record: labels.get(id) ?? { id, label: NO_LABEL } })),
  };
}

/** A request as its form holds it. */
export async function requestValues(tx: Transaction, { kind, channel, asker, asked, receivedOn, records }: RequestRow): Promise<RequestValues> {
  return { kind, channel, asker, asked, contact: "", receivedOn: receivedOn.toISOString().slice(0, 10), ...(await recordValues(tx, records)) };
}
