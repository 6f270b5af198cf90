import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { listDeskTitles } from "@/lib/reviews/record-title-queries";
import type { DeskTitle } from "@/lib/reviews/record-title-queries";
import { bringableFields } from "./bringable";
import { findLastChange, findMoment, findMomentBefore, requireReadable } from "./event-queries";
import type { Moment } from "./event-queries";
import { labelled, readPast } from "./past-queries";
import { differences } from "./record-state";
import type { PartDifference } from "./record-state";

/** Two moments of a record, and what differs of it between them. */
export interface Comparison {
  kind: PublicRecordKind;
  subjectId: string;
  title: DeskTitle | null;
  /** Null is the beginning, before anything was on file. */
  from: Moment | null;
  /** Null is now. */
  to: Moment | null;
  /** Null where no event tells what was on file then. */
  parts: (PartDifference & {
    /** The moment from which somebody may bring the earlier side back, where it differs from what is on file now. */
    bringBack: string | null;
  })[] | null;
}

/**
 * Compares what was on file of a record at two moments; without `from` with the moment before `to`, without `to` with now,
 * and without either what the last change changed.
 */
export async function findComparison(curator: Curator, kind: PublicRecordKind, subjectId: string, asked: { from: string | null; to: string | null }): Promise<Comparison> {
  await requireReadable(db, curator, kind, subjectId);
  const momentOf = async (id: string | null) => (id === null ? null : findMoment(db, curator, subjectId, id));
  const one = await momentOf(asked.from);
  const other = await momentOf(asked.to ?? (one ? null : await findLastChange(db, curator, kind, subjectId)));
  const [earlier, to] = one && other && BigInt(one.id) > BigInt(other.id) ? [other, one] : [one, other];
  const from = earlier ?? (to && (await findMomentBefore(db, curator, subjectId, to.id)));
  const past = await readPast(db, curator, kind, subjectId, from?.id ?? null);
  const [before, after] = [past.at(from?.id ?? null), to ? past.at(to.id) : past.now];
  const title = (await listDeskTitles(db, [subjectId])).get(subjectId) ?? null;
  const found = { kind, subjectId, title, from, to };
  if (before === null || after === null) return { ...found, parts: null };
  const parts = differences(before, after).map((difference) => {
    const { part, earlier: then } = difference;
    const isBringable = past.mayChange && from !== null && bringableFields(kind, part, then, past.now.get(part) ?? null).length > 0;
    return { ...difference, bringBack: isBringable ? from.id : null };
  });
  return { ...found, parts: await labelled(db, parts, (one) => [one.earlier, one.later], (one, label) => ({ ...one, earlier: label(one.earlier), later: label(one.later) })) };
}

/** A part as it was, which can be brought back. */
export interface BringablePart {
  kind: PublicRecordKind;
  subjectId: string;
  title: DeskTitle | null;
  moment: Moment;
  difference: PartDifference;
  /** The fields that can be brought back; all of them go together where the part is not on file any more. */
  fields: string[];
  lockVersion: number;
}

/** What somebody who may change a record can bring back of one of its parts: as it was at a moment, or before its last change. */
export async function findBringable(curator: Curator, kind: PublicRecordKind, subjectId: string, { part, moment: id }: { moment: string | null; part: string }): Promise<BringablePart> {
  await requireReadable(db, curator, kind, subjectId);
  const moment = id === null ? await findMomentBefore(db, curator, subjectId, await findLastChange(db, curator, kind, subjectId, part)) : await findMoment(db, curator, subjectId, id);
  if (moment === null) throw new NotFound("There is nothing to bring back.");
  const past = await readPast(db, curator, kind, subjectId, moment.id);
  const [then, now] = [past.at(moment.id)?.get(part) ?? null, past.now.get(part) ?? null];
  const fields = bringableFields(kind, part, then, now);
  if (!past.mayChange || fields.length === 0) throw new NotFound("There is nothing to bring back.");
  const all = differences(new Map(then ? [[part, then]] : []), new Map(now ? [[part, now]] : []));
  const [difference = { part, earlier: then, later: now, fields }] = await labelled(db, all, (one) => [one.earlier, one.later], (one, label) => ({ ...one, earlier: label(one.earlier), later: label(one.later) }));
  const title = (await listDeskTitles(db, [subjectId])).get(subjectId) ?? null;
  return { kind, subjectId, title, moment, difference, fields, lockVersion: past.rows.get(part)?.lockVersion ?? past.lockVersion };
}
