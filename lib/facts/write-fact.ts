import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { toldBack } from "@/lib/desk/brought-back";
import type { BroughtBack } from "@/lib/desk/brought-back";
import type { DateColumns } from "@/lib/desk/date-words";
import { changedDateColumns } from "@/lib/desk/date-words";
import { requireReferences } from "@/lib/desk/record-queries";
import { Conflict, InvalidInput } from "@/lib/errors";
import { keepLiveName } from "@/lib/persons/live-name-queries";
import type { LockedPerson } from "@/lib/persons/person-lock-queries";
import { factDetail } from "./fact-detail";
import type { FactDetail } from "./fact-detail";
import { wholeFactTold } from "./fact-told";
import { factRowSelect } from "./fact-values";
import { newAnchor } from "./new-anchor";
import { isSealedFact } from "./policy";
import type { CitationInput, FactInput, NewFactInput } from "./schema";
import { scriptOfName } from "./script-of-name";

/** Adds a fact to a locked person, in the transaction of whatever command needs it. Sent twice, it is added once. It may be part of a change of many records, or bring a claim back. */
export async function writeFact(tx: Transaction, curator: Curator, person: LockedPerson, { id, ...input }: NewFactInput, { bulkId, back }: { bulkId?: string; back?: BroughtBack } = {}): Promise<{ id: string; isNew: boolean }> {
  if (await wasAdded(tx, curator, person, id)) return { id, isNew: false };
  await requireFactReferences(tx, curator, person.id, input);
  // The names of somebody whose identity is sealed are part of it.
  const visibility = person.sealedIdentity && input.type === "name" ? "sealed" : input.visibility;
  const { type: kind, standing, standingReason, certainty, contentNote, remark, internalNote } = input;
  const anchor = newAnchor("f");
  const position = await tx.fact.count({ where: { personId: person.id } });
  await tx.fact.create({
    data: { id, anchor, personId: person.id, kind, standing, standingReason, certainty, visibility, contentNote, remark, internalNote, position, recordedById: curator.userId },
  });
  await insertDetail(tx, detailOf(id, input, undefined, back?.dates));
  if (kind === "name") await keepLiveName(tx, id);
  await writeCitations(tx, id, input.citations);
  const row = await tx.fact.findUniqueOrThrow({ where: { id }, select: factRowSelect });
  const told = isSealedFact({ kind, visibility }, person) ? { fact: anchor, id, visibility: "sealed" } : wholeFactTold(row);
  await recordEvents(tx, curator, [
    { type: "fact.added", subjectId: person.id, after: { ...told, ...(bulkId ? { bulk: bulkId } : {}), ...toldBack(back) }, reason: back?.reason },
  ]);
  return { id, isNew: true };
}

async function wasAdded(tx: Transaction, curator: Curator, person: LockedPerson, id: string): Promise<boolean> {
  const there = await tx.fact.findUnique({ where: { id }, select: { personId: true, recordedById: true, lockVersion: true } });
  if (there === null) return false;
  if (there.personId === person.id && there.recordedById === curator.userId && there.lockVersion === 0) return true;
  throw new Conflict("There is a fact with this id.", { code: "madeAlready" });
}

/** Refuses a claim that refers to what does not exist for this curator, or to the person themselves. */
export async function requireFactReferences(tx: Transaction, curator: Curator, personId: string, input: FactInput): Promise<void> {
  if (input.type === "relation" && input.person === personId) {
    throw new InvalidInput("A person has no relation to themselves.", undefined, { fields: { person: "relationToSelf" } });
  }
  const cited = (kind: CitationInput["kind"]) => input.citations.flatMap((citation) => (citation.kind === kind ? [citation.record] : []));
  await requireReferences(tx, curator, "testimony", cited("testimony"));
  await requireReferences(tx, curator, "source", cited("source"));
  if (input.type === "relation") await requireReferences(tx, curator, "person", [input.person]);
  if (input.type === "episode") await requireReferences(tx, curator, "facility", [input.facility]);
  if ("place" in input) await requireReferences(tx, curator, "place", [input.place]);
}

/** The row of what a form says; `row` is what stands there, whose dates stay where the words do. */
export function detailOf(factId: string, input: FactInput, row?: Readonly<Record<string, unknown>>, dates: BroughtBack["dates"] = {}): FactDetail {
  const claim = input.type === "name" ? { ...input, script: input.script || scriptOfName(input.text) } : input;
  return factDetail<string>(factId, claim, {
    idOf: (_, id) => id,
    dateColumns: (prefix, words): Partial<DateColumns<typeof prefix>> => changedDateColumns(prefix, words ?? null, row, dates[prefix]),
  });
}

async function insertDetail(tx: Transaction, detail: FactDetail): Promise<void> {
  switch (detail.table) {
    case "name":
      return void (await tx.name.create({ data: detail.row }));
    case "attribute":
      return void (await tx.attribute.create({ data: detail.row }));
    case "episode":
      return void (await tx.episode.create({ data: detail.row }));
    case "statusReport":
      return void (await tx.statusReport.create({ data: detail.row }));
    case "relation":
      return void (await tx.relation.create({ data: detail.row }));
  }
}

/** Writes what a fact rests on anew. */
export async function writeCitations(tx: Transaction, factId: string, citations: readonly CitationInput[]): Promise<void> {
  await tx.citation.deleteMany({ where: { factId } });
  await tx.citation.createMany({
    data: citations.map(({ kind, record, locatorKind, locator, quote }, position) => ({
      id: randomUUID(), factId, [kind === "testimony" ? "testimonyId" : "sourceId"]: record, locatorKind, locator, quote, position,
    })),
  });
}
