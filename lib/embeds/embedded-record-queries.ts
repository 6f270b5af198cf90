import "server-only";
import { assessmentOf } from "@/lib/publication/assessment";
import { findRecord } from "@/lib/publication/machine-queries";
import type { PublicRecordKind, Unit } from "@/lib/publication/public-record";
import { titleOf } from "@/lib/publication/record-listing";
import { indexedNames } from "@/lib/search/search-document";

/** A name with its language and script. */
interface WrittenName {
  text: string;
  language: string;
  script?: string;
}

/** What a card says of a record: little, all of it from the current version. */
export type EmbeddedRecord = { kind: PublicRecordKind; number: number } & (
  | {
      state: "published";
      /** Null where a name is withheld or unknown. */
      title: WrittenName | null;
      otherNames: readonly WrittenName[];
      status: Unit<"status">["value"] | null;
      tier: number | null;
      version: number;
      publishedAt: Date;
    }
  | { state: "withdrawn" | "missing" }
);

/** A card has room for so many names beside the first. */
const MOST_NAMES = 3;

/** The record of a card. One that was merged is the survivor, which has a card of its own: for it this is nothing. */
export async function findEmbeddedRecord(kind: PublicRecordKind, number: number): Promise<EmbeddedRecord> {
  const found = await findRecord(kind, number, null);
  if (found.state !== "published") return { kind, number, state: found.state === "withdrawn" ? "withdrawn" : "missing" };
  const { units, version, publishedAt } = found.version;
  const title = titleOf(units);
  const names = title === null ? [] : indexedNames(units);
  const assessment = kind === "entry" ? assessmentOf(units) : null;
  return {
    kind, number, state: "published", version, publishedAt,
    title: title && { ...title, script: names.find(({ text }) => text === title.text)?.script },
    otherNames: names.filter(({ text }) => text !== title?.text).slice(0, MOST_NAMES),
    status: assessment?.status.value ?? null,
    tier: assessment?.tier?.value ?? null,
  };
}
