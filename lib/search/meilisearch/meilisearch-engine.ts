import "server-only";
import { EngineUnavailable, IndexAbsent } from "@/lib/search/engine-unavailable";
import { beginBuild } from "./meilisearch-build";
import { documentBatches, foundRecords, meilisearchDocument } from "./meilisearch-documents";
import { nameQuestions } from "./meilisearch-name-questions";
import type { MeilisearchQuestion } from "./meilisearch-question";
import { MeilisearchServer } from "./meilisearch-server";
import type { MeilisearchPlace } from "./meilisearch-server";
import { MOST_FOUND, meilisearchIndexes } from "./meilisearch-settings";
import type { MeilisearchIndex } from "./meilisearch-settings";
import { textQuestions } from "./meilisearch-text-questions";
import type { SearchDocument } from "@/lib/search/search-document";
import type { Found, FoundRecord, SearchEngine } from "@/lib/search/search-engine";

/** The search engine Meilisearch. One process writes at a time, as the port demands; any number may search. */
export function meilisearchEngine(place: MeilisearchPlace): SearchEngine {
  const server = new MeilisearchServer(place);
  return {
    name: "meilisearch",

    async findNames(lookup, bounds) {
      const questions = nameQuestions(lookup, bounds);
      const lists = await ask(server, "names", questions, bounds.timeoutMs, MOST_FOUND.names);
      const records = inTurns(lists.map((list) => list.filter(isWithin(bounds.within))));
      // Similar names go on without end; only a question for equal keys says that there are more of them.
      const isCut = records.length > bounds.limit || lists.some((list, index) => questions[index]?.facets !== undefined && list.length >= MOST_FOUND.names);
      return { records: records.slice(0, bounds.limit), isCut };
    },

    async findTexts(lookup, bounds): Promise<Found> {
      const questions = textQuestions(lookup, bounds);
      // One more than is wanted says that there are more; whoever intersects needs all that there are.
      const most = questions.length > 1 ? MOST_FOUND.texts : bounds.limit + 1;
      const [first = [], ...others] = await ask(server, "texts", questions, bounds.timeoutMs, most);
      const inAll = others.reduce((records, other) => common(records, other), first);
      return { records: inAll.slice(0, bounds.limit), isCut: inAll.length > bounds.limit };
    },

    async write({ put, remove }) {
      await requireIndex(server);
      // What is withdrawn goes first. The index of names goes last, since its revisions say what is indexed.
      if (remove.length > 0) for (const index of meilisearchIndexes) await server.finish(await server.remove(index, "live", remove));
      for (const batch of documentBatches(put)) {
        const documents = await notOlder(server, batch);
        if (documents.length === 0) continue;
        for (const index of meilisearchIndexes) await server.finish(await server.put(index, "live", documents.map(meilisearchDocument[index])));
      }
    },

    async *listIndexed() {
      await requireIndex(server);
      yield* server.list("names", "live");
    },

    rebuild: () => beginBuild(server),
  };
}

async function ask(server: MeilisearchServer, index: MeilisearchIndex, questions: MeilisearchQuestion[], timeoutMs: number, most: number): Promise<FoundRecord[][]> {
  if (questions.length === 0) return [];
  try {
    return (await server.search(index, questions, timeoutMs)).map((answer) => foundRecords(answer, most));
  } catch (error) {
    if (error instanceof EngineUnavailable) throw error;
    throw new EngineUnavailable("Meilisearch answered in a form that is not ours.", { cause: error });
  }
}

/** Questions may go beyond the entries that matter. */
function isWithin(within: readonly number[] | null): (record: FoundRecord) => boolean {
  const numbers = within && new Set(within);
  return ({ kind, number }) => numbers === null || kind !== "entry" || numbers.has(number);
}

const recordKey = ({ kind, number }: FoundRecord) => `${kind}:${number}`;

/** The first of every list, then the second of every list, and so on, each record once: no question drowns another. */
function inTurns(lists: readonly FoundRecord[][]): FoundRecord[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, nth) => lists.flatMap((list) => list[nth] ?? []));
  return [...new Map(turns.flat().map((record) => [recordKey(record), record])).values()];
}

function common(records: FoundRecord[], others: readonly FoundRecord[]): FoundRecord[] {
  const keys = new Set(others.map(recordKey));
  return records.filter((record) => keys.has(recordKey(record)));
}

/** A server would let a late message undo a newer one, so what it already holds at a later revision stays. */
async function notOlder(server: MeilisearchServer, documents: SearchDocument[]): Promise<SearchDocument[]> {
  const held = await server.revisions(documents.map(({ recordId }) => recordId));
  return documents.filter(({ recordId, revision }) => revision >= (held.get(recordId) ?? revision));
}

/** Writing would make a missing index, and one that holds a few records answers as if it held them all. */
async function requireIndex(server: MeilisearchServer): Promise<void> {
  if (!(await server.has("names", "live"))) throw new IndexAbsent("Meilisearch holds no index of ours; npm run rebuild-index makes it.");
}
