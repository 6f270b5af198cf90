import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { Conflict, InvalidInput, NotFound } from "@/lib/errors";
import { LARGEST_BATCH, publish } from "@/lib/publication/commands/publish";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { submit } from "@/lib/reviews/commands/submit";
import { findMarkedPublic, findRemarkedByTestimony, findSettled, listLinks } from "./publishable-queries";
import { LinkedGroups, packGroups } from "./publish-order";
import { subjectId } from "./record-rows";
import { listToHandIn, listUnread } from "./unread-queries";

/** What publishing after an import did. */
export interface PublishReport {
  published: number;
  renewed: number;
  unchanged: number;
  refused: number;
}

/** The same of a whole import, with what it did not publish because a reviewer has to read it first. */
export interface ImportPublishReport extends PublishReport {
  leftToReviewers: number;
}

/** How a caller follows the publishing. */
export interface PublishListeners {
  onProgress?: (done: number, total: number) => void;
  onProblem?: (problem: { path: string; sentence: string }) => void;
}

interface Publishable {
  kind: PublicRecordKind;
  name: string;
}

/** Kinds in the order in which they refer to one another; the last two name each other. */
const KINDS: readonly { kind: PublicRecordKind; type: string }[] = [
  { kind: "source", type: "source" },
  { kind: "list", type: "list" },
  { kind: "place", type: "place" },
  { kind: "organisation", type: "organisation" },
  { kind: "facility", type: "facility" },
  { kind: "testimony", type: "testimony" },
  { kind: "entry", type: "person" },
];

const BATCH = 200;

const HANDED_IN = "An import brought this. The person is at risk: read whether its words say where they are.";

/**
 * Publishes what an import brought and marked public: first what entries rest on, then entries in the order
 * of the file. May be stopped and run again; what is published and unchanged is left alone. Entries of people at
 * risk in whose words the checklist finds something are handed in for review instead.
 */
export async function publishImported(
  curator: Curator,
  collection: string,
  names: readonly string[],
  listeners: PublishListeners = {},
): Promise<ImportPublishReport> {
  const waiting = await findWaiting(collection, names);
  const unread = await leaveToReviewers(waiting, listeners.onProblem);
  const report = await publishWaiting(curator, waiting, listeners);
  for (const records of await listToHandIn(unread)) await submit(curator, { records, note: HANDED_IN });
  return { ...report, leftToReviewers: unread.length };
}

/** Takes out what a reviewer has to read first, and tells it. An import has nobody who reads. */
async function leaveToReviewers(waiting: Map<string, Publishable>, onProblem: PublishListeners["onProblem"]): Promise<string[]> {
  const unread = await listUnread([...waiting].flatMap(([id, { kind }]) => (kind === "entry" ? [id] : [])));
  return unread.map(({ subjectId, units }) => {
    const sentence = `Not published: this person is at risk, and the words of ${units.join(", ")} may say too much. It waits for a reviewer.`;
    onProblem?.({ path: waiting.get(subjectId)?.name ?? subjectId, sentence });
    waiting.delete(subjectId);
    return subjectId;
  });
}

/** Publishes what waits, in batches. */
async function publishWaiting(curator: Curator, waiting: ReadonlyMap<string, Publishable>, listeners: PublishListeners): Promise<PublishReport> {
  const { batches, isWhole } = await planBatches(waiting);
  const report: PublishReport = { published: 0, renewed: 0, unchanged: 0, refused: 0 };
  let done = 0;
  for (const ids of batches) {
    const outcome = await publishBatch(curator, ids, waiting, listeners.onProblem);
    for (const key of ["published", "renewed", "unchanged", "refused"] as const) report[key] += outcome[key];
    done += ids.length;
    listeners.onProgress?.(done, waiting.size);
  }
  if (isWhole) return report;
  // Something was published before what it names: once more, and it gets a version that names it.
  for (const ids of batches) report.renewed += (await publishBatch(curator, ids, waiting)).renewed;
  return report;
}

/** What is marked public and not yet published as it is now, in the order of the file. */
async function findWaiting(collection: string, names: readonly string[]): Promise<Map<string, Publishable>> {
  const waiting = new Map<string, Publishable>();
  for (const { kind, type } of KINDS) {
    const ofType = names.filter((name) => name.startsWith(`${type}/`));
    const ids = ofType.map((name) => subjectId(collection, type, name.slice(type.length + 1)));
    const marked = await findMarkedPublic(kind, ids);
    const settled = await findSettled(collection, ids);
    ids.forEach((id, index) => {
      if (marked.has(id) && !settled.has(id)) waiting.set(id, { kind, name: ofType[index] ?? "" });
    });
  }
  return waiting;
}

/** Batches in which records that name each other stand together as far as one transaction can hold them. */
async function planBatches(waiting: ReadonlyMap<string, Publishable>): Promise<{ batches: string[][]; isWhole: boolean }> {
  const ids = [...waiting.keys()];
  if (ids.length <= LARGEST_BATCH) return { batches: ids.length > 0 ? [ids] : [], isWhole: true };
  const kindOf = (id: string) => waiting.get(id)?.kind ?? "entry";
  const inPair = new Set<PublicRecordKind>(["testimony", "entry"]);
  const remarked = await findRemarkedByTestimony(ids.filter((id) => !inPair.has(kindOf(id))));
  const first = ids.filter((id) => !inPair.has(kindOf(id)) && !remarked.has(id));

  const linked = new LinkedGroups();
  const paired = ids.filter((id) => inPair.has(kindOf(id)));
  for (const id of paired) linked.add(id);
  const links = await listLinks(paired.filter((id) => kindOf(id) === "entry"), paired.filter((id) => kindOf(id) === "testimony"));
  for (const [a, b] of links) linked.link(a, b);
  const groups = linked.groups();
  const alone = groups.filter((group) => group.length === 1 && kindOf(group[0] ?? "") === "testimony");
  const rest = groups.filter((group) => group.length > 1 || kindOf(group[0] ?? "") === "entry");

  const packed = [first.map((id) => [id]), alone, rest, [...remarked].map((id) => [id])].map((part) => packGroups(part, BATCH, LARGEST_BATCH));
  return {
    batches: packed.flatMap((part) => part.batches),
    isWhole: remarked.size === 0 && packed.every((part) => part.isWhole),
  };
}

/** Publishes one batch; records that cannot be published yet are told and left out. */
async function publishBatch(
  curator: Curator,
  ids: readonly string[],
  waiting: ReadonlyMap<string, Publishable>,
  onProblem?: PublishListeners["onProblem"],
): Promise<PublishReport> {
  const inputs = ids.flatMap((id) => {
    const one = waiting.get(id);
    return one ? [{ kind: one.kind, subjectId: id }] : [];
  });
  if (inputs.length === 0) return { published: 0, renewed: 0, unchanged: 0, refused: 0 };
  try {
    const outcomes = await publish(curator, inputs);
    const changed = outcomes.filter((outcome) => outcome.changed);
    const published = changed.filter((outcome) => outcome.version === 1).length;
    return { published, renewed: changed.length - published, unchanged: outcomes.length - changed.length, refused: 0 };
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof Conflict || error instanceof NotFound)) throw error;
    const sentences = error instanceof InvalidInput ? error.problems : [error.message];
    return withoutRefused(curator, ids, waiting, sentences, onProblem);
  }
}

async function withoutRefused(
  curator: Curator,
  ids: readonly string[],
  waiting: ReadonlyMap<string, Publishable>,
  sentences: readonly string[],
  onProblem: PublishListeners["onProblem"],
): Promise<PublishReport> {
  const named = ids.filter((id) => sentences.some((sentence) => sentence.includes(id)));
  const refused = new Set(named.length > 0 || ids.length > 1 ? named : ids);
  for (const id of refused) {
    const name = waiting.get(id)?.name ?? id;
    const own = sentences.filter((sentence) => sentence.includes(id));
    for (const sentence of own.length > 0 ? own : sentences) onProblem?.({ path: name, sentence: sentence.replace(/^.*?: /, "") });
  }
  const rest = ids.filter((id) => !refused.has(id));
  // Where the sentences name nobody, the halves are tried until the one who is meant is found.
  const parts = refused.size > 0 ? [rest] : [rest.slice(0, rest.length >> 1), rest.slice(rest.length >> 1)];
  const report: PublishReport = { published: 0, renewed: 0, unchanged: 0, refused: refused.size };
  for (const part of parts) {
    const outcome = await publishBatch(curator, part, waiting, onProblem);
    for (const key of ["published", "renewed", "unchanged", "refused"] as const) report[key] += outcome[key];
  }
  return report;
}
