import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { Forbidden, InvalidInput } from "@/lib/errors";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { canPublish } from "@/lib/publication/policy";
import { atTheDoor } from "./door";
import { publishIn } from "./publish-in";

/** A live row to be published. */
export interface PublishInput {
  kind: PublicRecordKind;
  subjectId: string;
  /** The lock version that the reviewer has read; publishing anything newer is refused. */
  lockVersion?: number;
  /** Public: why this version exists. */
  note?: string | null;
}

/** What became of it; `changed` is false where the current version already says the same. */
export interface PublishOutcome {
  kind: PublicRecordKind;
  subjectId: string;
  recordId: string;
  number: number;
  version: number;
  changed: boolean;
}

/** How many records one transaction publishes at most. */
export const LARGEST_BATCH = 500;

/**
 * The one door between the desk and the site: projects live rows, validates them and appends a version to
 * each record, all or none. Throws `Forbidden`, `NotFound`, `Conflict` or `InvalidInput` with one sentence
 * per problem.
 */
export async function publish(curator: Curator, inputs: readonly PublishInput[]): Promise<PublishOutcome[]> {
  if (!canPublish(curator)) throw new Forbidden("Only a reviewer may publish.");
  if (inputs.length === 0) return [];
  if (inputs.length > LARGEST_BATCH) throw new InvalidInput(`At most ${LARGEST_BATCH} records are published at once, not ${inputs.length}.`);
  if (new Set(inputs.map((input) => input.subjectId)).size < inputs.length) {
    throw new InvalidInput("One record stands twice among those to be published.");
  }
  return atTheDoor("pass", (tx) => publishIn(tx, curator, inputs));
}
