import "server-only";
import { Meilisearch, MeilisearchApiError } from "meilisearch";
import type { EnqueuedTask, EnqueuedTaskPromise } from "meilisearch";
import { z } from "zod";
import { EngineUnavailable, IndexAbsent } from "@/lib/search/engine-unavailable";
import { indexedRecord } from "./meilisearch-documents";
import type { MeilisearchDocument } from "./meilisearch-documents";
import type { MeilisearchQuestion } from "./meilisearch-question";
import { meilisearchIndexes, meilisearchSettings } from "./meilisearch-settings";
import type { MeilisearchIndex } from "./meilisearch-settings";
import { postJson } from "./meilisearch-transport";

/** Where the server is and what our indexes are called there: `<prefix>-names` and `<prefix>-texts`. */
export interface MeilisearchPlace {
  url: string;
  key: string;
  prefix: string;
}

/** The pair of indexes that answers, and the pair that is being built. */
export type IndexPair = "live" | "build";

const REQUEST_LIMIT_MS = 60_000;
/** Tasks wait in a queue behind those of everybody else on the server; nobody waits for them in a request. */
const TASK_LIMIT_MS = 30 * 60_000;
const TASK_INTERVAL_MS = 50;
const LIST_PAGE = 1_000;

const answersSchema = z.object({ results: z.array(z.unknown()) });

/** What we ask of a Meilisearch server; every failure to answer is `EngineUnavailable`. */
export class MeilisearchServer {
  readonly #client: Meilisearch;
  readonly #searchAddress: URL;
  readonly #key: string;
  readonly #prefix: string;

  constructor({ url, key, prefix }: MeilisearchPlace) {
    this.#client = new Meilisearch({ host: url, apiKey: key, timeout: REQUEST_LIMIT_MS });
    this.#searchAddress = new URL("multi-search", url.endsWith("/") ? url : `${url}/`);
    this.#key = key;
    this.#prefix = prefix;
  }

  /** Asks all questions of one index in one request, and gives up after the time limit. The answers are unchecked. */
  async search(index: MeilisearchIndex, questions: readonly MeilisearchQuestion[], timeoutMs: number): Promise<unknown[]> {
    const queries = questions.map((question) => ({ ...question, indexUid: this.#uid(index, "live") }));
    const { status, body } = await this.#ask(() => postJson(this.#searchAddress, this.#key, { queries }, timeoutMs));
    if (status === 200) return answersSchema.parse(JSON.parse(body)).results;
    if (/"code"\s*:\s*"index_not_found"/.test(body)) throw new IndexAbsent("Meilisearch holds no index of ours.");
    throw new EngineUnavailable(`Meilisearch answered a search with status ${status}.`);
  }

  /** Sends documents; they are put when the task is finished. Tasks of one index are carried out in turn. */
  put(index: MeilisearchIndex, pair: IndexPair, documents: MeilisearchDocument[]): Promise<EnqueuedTask> {
    return this.#ask(() => this.#index(index, pair).addDocuments(documents, { primaryKey: "id" }));
  }

  /** Sends ids of documents that have to go; they are gone when the task is finished. */
  remove(index: MeilisearchIndex, pair: IndexPair, ids: readonly string[]): Promise<EnqueuedTask> {
    return this.#ask(() => this.#index(index, pair).deleteDocuments([...ids]));
  }

  /** Waits until the server has carried out what it was sent. */
  async finish(sent: EnqueuedTask): Promise<void> {
    const task = await this.#ask(() => this.#client.tasks.waitForTask(sent, { timeout: TASK_LIMIT_MS, interval: TASK_INTERVAL_MS }));
    if (task.status === "succeeded") return;
    if (task.error?.code === "index_not_found") throw new IndexAbsent(task.error.message);
    throw new Error(`Meilisearch did not carry out task ${task.uid} (${task.type}, ${task.status}): ${task.error?.message ?? "no reason given"}`);
  }

  /** The revisions at which these records are held. */
  async revisions(ids: readonly string[]): Promise<Map<string, bigint>> {
    const held = await this.#ask(() => this.#index("names", "live").getDocuments({ ids: [...ids], fields: ["id", "revision"], limit: ids.length }));
    return new Map(held.results.map(indexedRecord).map(({ recordId, revision }) => [recordId, revision]));
  }

  /** Everything that an index holds, in pages. */
  async *list(index: MeilisearchIndex, pair: IndexPair): AsyncGenerator<{ recordId: string; revision: bigint }> {
    for (let offset = 0, total = 1; offset < total; offset += LIST_PAGE) {
      const page = await this.#ask(() => this.#index(index, pair).getDocuments({ fields: ["id", "revision"], offset, limit: LIST_PAGE }));
      yield* page.results.map(indexedRecord);
      total = page.total;
    }
  }

  /** How many documents an index holds. */
  async count(index: MeilisearchIndex, pair: IndexPair): Promise<number> {
    return (await this.#ask(() => this.#index(index, pair).getDocuments({ fields: ["id", "revision"], limit: 0 }))).total;
  }

  /** Makes an empty pair, throwing away one that is there. */
  async create(pair: IndexPair): Promise<void> {
    await this.drop(pair);
    for (const index of meilisearchIndexes) {
      await this.#change(() => this.#client.createIndex(this.#uid(index, pair), { primaryKey: "id" }));
      await this.#change(() => this.#index(index, pair).updateSettings(meilisearchSettings[index]));
    }
  }

  /** Throws a pair away, if it is there. */
  async drop(pair: IndexPair): Promise<void> {
    for (const index of meilisearchIndexes) {
      if (await this.has(index, pair)) await this.#change(() => this.#client.deleteIndex(this.#uid(index, pair)));
    }
  }

  /** Whether an index is there. */
  async has(index: MeilisearchIndex, pair: IndexPair): Promise<boolean> {
    try {
      await this.#ask(() => this.#client.getRawIndex(this.#uid(index, pair)));
      return true;
    } catch (error) {
      if (error instanceof IndexAbsent) return false;
      throw error;
    }
  }

  /** Lets the built pair answer in the place of the live one, both indexes in one step; the first pair gets its name. */
  async swap(): Promise<void> {
    const rename = !(await this.has("names", "live"));
    const swaps = meilisearchIndexes.map((index): [string, string] => [this.#uid(index, "build"), this.#uid(index, "live")]);
    await this.#change(() => this.#client.swapIndexes(swaps.map((indexes) => ({ indexes, rename }))));
  }

  #uid = (index: MeilisearchIndex, pair: IndexPair) => `${this.#prefix}-${index}${pair === "build" ? "-build" : ""}`;
  #index = (index: MeilisearchIndex, pair: IndexPair) => this.#client.index(this.#uid(index, pair));

  async #change(send: () => EnqueuedTaskPromise): Promise<void> {
    await this.finish(await this.#ask(send));
  }

  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    try {
      return await question();
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") throw new IndexAbsent(error.message, { cause: error });
      throw new EngineUnavailable(`Meilisearch did not answer: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}
