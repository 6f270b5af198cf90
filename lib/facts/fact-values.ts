import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { shownDateWords } from "@/lib/desk/date-words";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { NO_LABEL } from "@/lib/picks/pick";
import type { Pick } from "@/lib/picks/pick";
import type { changeFactSchema } from "./schema";

/** What is read of a fact to fill its form. */
export const factRowSelect = {
  id: true, anchor: true, personId: true, kind: true, standing: true, standingReason: true, certainty: true, visibility: true,
  contentNote: true, remark: true, internalNote: true, lockVersion: true, recordedAt: true,
  name: true, attribute: true, episode: true, status: true, relation: true,
  citations: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { testimonyId: true, sourceId: true, locatorKind: true, locator: true, quote: true },
  },
} satisfies Prisma.FactSelect;
/** A fact with its detail and citations. */
export type FactRow = Prisma.FactGetPayload<{ select: typeof factRowSelect }>;

/** What the form of a fact on file holds. */
export type FactValues = Omit<z.input<typeof changeFactSchema>, "id" | "lockVersion">;

/** A fact on file as its form holds it. */
export function factValues(row: FactRow, labels: ReadonlyMap<string, Pick>): Record<string, unknown> & { type: FactRow["kind"] } {
  return {
    type: row.kind,
    certainty: row.certainty,
    contentNote: row.contentNote ?? "",
    remark: row.remark ?? "",
    internalNote: row.internalNote ?? "",
    ...detailValues(row, (id) => (id === null ? null : (labels.get(id) ?? { id, label: NO_LABEL, detail: null }))),
    citations: row.citations.flatMap(({ testimonyId, sourceId, locatorKind, locator, quote }) => {
      const id = testimonyId ?? sourceId;
      if (id === null) return [];
      const record = labels.get(id) ?? { id, label: NO_LABEL, detail: null };
      return [{ kind: testimonyId ? "testimony" : "source", record, locatorKind: locatorKind ?? "", locator: locator ?? "", quote: quote ?? "" }];
    }),
  };
}

function detailValues({ name, attribute, episode, status, relation }: FactRow, pick: (id: string | null) => Pick | null): Record<string, unknown> {
  if (name) {
    const { text, language, script, kind, scheme } = name;
    return { text, language: language === NO_LANGUAGE ? "" : language, script, kind, scheme: scheme ?? "" };
  }
  if (attribute) {
    const { factId: _id, placeId, dateWords, dateEdtf, dateEarliest: _e, dateLatest: _l, ...rest } = attribute;
    return { ...filled(rest), place: pick(placeId), date: shownDateWords(dateWords, dateEdtf) };
  }
  if (episode) {
    const {
      factId: _id, facilityId, placeId, startWords, startEdtf, endWords, endEdtf, startEarliest: _se, startLatest: _sl, endEarliest: _ee, endLatest: _el,
      sentenceMonthsMin, sentenceMonthsMax, ...rest
    } = episode;
    return {
      ...filled(rest),
      sentenceMonthsMin: sentenceMonthsMin === null ? "" : String(sentenceMonthsMin),
      sentenceMonthsMax: sentenceMonthsMax === null ? "" : String(sentenceMonthsMax),
      facility: pick(facilityId),
      place: pick(placeId),
      start: shownDateWords(startWords, startEdtf),
      end: shownDateWords(endWords, endEdtf),
    };
  }
  if (status) {
    const { value, speech, text, textLanguage, placeId, asOfWords, asOfEdtf, learnedWords, learnedEdtf } = status;
    return {
      ...filled({ value, speech, text, textLanguage }),
      place: pick(placeId),
      asOf: shownDateWords(asOfWords, asOfEdtf),
      learned: shownDateWords(learnedWords, learnedEdtf),
    };
  }
  return relation ? { kind: relation.kind, words: relation.words ?? "", person: pick(relation.otherPersonId) } : {};
}

const filled = (columns: object) => Object.fromEntries(Object.entries(columns).map(([column, value]) => [column, value ?? ""]));

/** Ids of the records that a fact refers to, by kind. */
export function referencesOf(rows: readonly FactRow[]): Record<"place" | "facility" | "person" | "testimony" | "source", string[]> {
  const ids = (list: readonly (string | null | undefined)[]) => list.filter((id) => typeof id === "string");
  const citations = rows.flatMap((row) => row.citations);
  return {
    place: ids(rows.flatMap((row) => [row.attribute?.placeId, row.episode?.placeId, row.status?.placeId])),
    facility: ids(rows.map((row) => row.episode?.facilityId)),
    person: ids(rows.map((row) => row.relation?.otherPersonId)),
    testimony: ids(citations.map((one) => one.testimonyId)),
    source: ids(citations.map((one) => one.sourceId)),
  };
}
