import "server-only";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { permanentUrl } from "@/lib/permalinks";
import { assessmentOf } from "@/lib/publication/assessment";
import { findRecordAsOf } from "@/lib/publication/as-of-queries";
import { findRecord } from "@/lib/publication/machine-queries";
import type { RecordFound, RecordSummary } from "@/lib/publication/machine-queries";
import { listVersions } from "@/lib/publication/public-queries";
import type { PublicRecordKind, PublicVersion } from "@/lib/publication/public-record";
import { titleOf } from "@/lib/publication/record-listing";
import type { RecordRef } from "@/lib/publication/public-unit";
import { apiUrl } from "./addresses";
import { Refusal } from "./refusal";

/** What is said of a number that no record has. */
export const NO_RECORD = "No record has this number, or it has no such version.";

/** Where a record lives on that was merged into another. */
export class Merged {
  constructor(readonly location: string) {}
}

/** A version as the interface says it. The names of somebody whose name is withheld are not pointed at one by one. */
export function recordJson(siteUrl: string, version: PublicVersion, isNameless = false) {
  const { kind, number, publishedAt, firstPublishedAt, currentVersion, note, hash, previousHash, redactions } = version;
  const isNameWithheld = isNameless || (kind === "entry" && assessmentOf(version.units).nameWithheld);
  return {
    kind, number, version: version.version,
    ...addresses(siteUrl, version, version.version),
    publishedAt: publishedAt.toISOString(), firstPublishedAt: firstPublishedAt.toISOString(),
    currentVersion, title: isNameless ? null : titleOf(version.units), note, hash, previousHash,
    units: isNameWithheld ? version.units.filter((unit) => unit.type !== "name") : version.units,
    redactions,
  };
}

/** A record as lists say it. */
export function summaryJson(siteUrl: string, summary: RecordSummary) {
  const { kind, number, version, publishedAt, firstPublishedAt } = summary;
  const identity = {
    kind, number, version, ...addresses(siteUrl, summary, version),
    publishedAt: publishedAt.toISOString(), firstPublishedAt: firstPublishedAt.toISOString(),
    title: titleJson(summary.title, summary.titleLanguage),
  };
  if (kind !== "entry") return identity;
  const { names, nameLanguages, status, statusOn, statusDate, statusDateKind, sex, ethnicities, tier, detainedEarliest, detainedLatest } = summary;
  return { ...identity, names, nameLanguages, status, statusOn, statusDate, statusDateKind, sex, ethnicities, tier, detainedEarliest, detainedLatest };
}

/** Words with their language. */
export function titleJson(text: string | null, language: string | null): { text: string; language: string } | null {
  return text === null ? null : { text, language: language ?? NO_LANGUAGE };
}

/** The current version of a record, or the one that is asked for. */
export async function answerRecord(siteUrl: string, kind: PublicRecordKind, number: number, version: number | null) {
  const found = await findRecord(kind, number, version);
  if (found.state === "published") return recordJson(siteUrl, found.version);
  return elsewhere(found, (survivor) => apiUrl(siteUrl, { kind, number: survivor }));
}

/** A record as it was known at the end of a day. What it was merged into then answers for it. */
export async function answerRecordAsOf(siteUrl: string, kind: PublicRecordKind, number: number, day: string) {
  const was = await findRecordAsOf(kind, number, day);
  if (was === null || was.state === "published") return answerRecord(siteUrl, kind, number, was?.version ?? null);
  if (was.state === "merged") return new Merged(`${apiUrl(siteUrl, { kind, number: was.survivor })}?asof=${day}`);
  if (was.state === "withdrawn") throw new Refusal("not-found", "On that day the record was withdrawn.");
  throw new Refusal("not-found", `The record was first published on ${was.firstPublishedAt.toISOString().slice(0, 10)}.`);
}

/** The versions of a record. */
export async function answerVersions(siteUrl: string, kind: PublicRecordKind, number: number) {
  const found = await findRecord(kind, number, null);
  if (found.state !== "published") return elsewhere(found, (survivor) => `${apiUrl(siteUrl, { kind, number: survivor })}/versions`);
  const lines = await listVersions(kind, number);
  const items = lines.map(({ version, publishedAt, note, redactedOn }) => ({ version, ...addresses(siteUrl, { kind, number }, version), publishedAt: publishedAt.toISOString(), note, redactedOn }));
  return { kind, number, items };
}

function addresses(siteUrl: string, ref: Pick<RecordRef, "kind" | "number">, version: number) {
  return { address: permanentUrl(siteUrl, ref, version), self: apiUrl(siteUrl, ref, version) };
}

function elsewhere(found: Exclude<RecordFound, { state: "published" }>, addressOf: (survivor: number) => string): Merged {
  if (found.state === "merged") return new Merged(addressOf(found.survivor));
  if (found.state === "missing") throw new Refusal("not-found", NO_RECORD);
  throw new Refusal("withdrawn", "It can be read no more. Take it out of what you keep of this collection.", {
    withdrawnOn: found.on.toISOString().slice(0, 10),
    ...(found.kind === null ? {} : { withdrawalKind: found.kind }),
  });
}
