import type { Prisma } from "@/lib/db/generated/client";
import { toldDate } from "@/lib/desk/date-words";
import type { Pick } from "@/lib/picks/pick";
import { factValues } from "./fact-values";
import type { FactRow } from "./fact-values";

/**
 * A claim as events tell it: what its form holds, with dates as they are on file and records by their ids, since a name
 * in an event would outlive its erasure.
 */
export function factTold(row: FactRow): Prisma.InputJsonObject {
  const values = JSON.parse(JSON.stringify(factValues(row, new Map()), (_, value: unknown) => (isPick(value) ? value.id : value))) as Prisma.InputJsonObject;
  return { ...values, ...toldDates(row) } as Prisma.InputJsonObject;
}

/** The same with what was decided on it. */
export function wholeFactTold(row: FactRow): Prisma.InputJsonObject {
  const { id, anchor, standing, standingReason, visibility } = row;
  return { fact: anchor, id, ...factTold(row), standing, standingReason, visibility };
}

const isPick = (value: unknown): value is Pick => typeof value === "object" && value !== null && "id" in value && "label" in value;

function toldDates({ attribute, episode, status }: FactRow): object {
  if (attribute) return { date: toldDate(attribute.dateWords, attribute.dateEdtf) };
  if (episode) return { start: toldDate(episode.startWords, episode.startEdtf), end: toldDate(episode.endWords, episode.endEdtf) };
  return status ? { asOf: toldDate(status.asOfWords, status.asOfEdtf), learned: toldDate(status.learnedWords, status.learnedEdtf) } : {};
}
