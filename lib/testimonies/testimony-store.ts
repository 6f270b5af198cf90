import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { changedDateColumns, toldDate } from "@/lib/desk/date-words";
import type { RecordStore } from "@/lib/desk/record-writer";
import { findLabels } from "@/lib/picks/label-queries";
import type { TestimonyInput } from "./schema";
import { testimonyValues } from "./testimony-values";

// What is sealed does not exist here: it is neither shown nor taken away.
const parts = {
  witnesses: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  translations: { where: { visibility: { not: "sealed" } }, orderBy: { language: "asc" } },
} satisfies Prisma.TestimonyInclude;

const find = (tx: Transaction, id: string) => tx.testimony.findUniqueOrThrow({ where: { id }, include: parts });
/** A testimony with its witnesses and translations. */
export type TestimonyRow = Awaited<ReturnType<typeof find>>;

/** How testimonies are read and shown in their form. */
export const testimonyStore = {
  table: "testimony",
  find,
  labels: (tx, row) =>
    findLabels(tx, {
      place: row.placeId === null ? [] : [row.placeId],
      source: row.reportedBySourceId === null ? [] : [row.reportedBySourceId],
      person: row.witnesses.flatMap(({ personId }) => personId ?? []),
    }),
  values: testimonyValues,
  told: (row) => ({ ...testimonyValues(row, new Map()), date: toldDate(row.dateWords, row.dateEdtf) }),
} satisfies RecordStore<TestimonyRow>;

/** The columns of a testimony for what its form says, but for the source that reports it. */
export function testimonyColumns({ date, place, translations: _t, witnesses: _w, reportedBy: _r, originalLanguage, ...fields }: TestimonyInput, row?: TestimonyRow | null, dates: BroughtBack["dates"] = {}) {
  return {
    ...fields,
    // A language without a text says nothing.
    originalLanguage: fields.originalText === null ? null : originalLanguage,
    placeId: place,
    ...changedDateColumns("date", date, row ?? undefined, dates["date"]),
  };
}
