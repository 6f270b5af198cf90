import "server-only";
import type { EnqueuedTask } from "meilisearch";
import { EngineUnavailable } from "@/lib/search/engine-unavailable";
import { documentBatches, meilisearchDocument } from "./meilisearch-documents";
import type { MeilisearchServer } from "./meilisearch-server";
import { meilisearchIndexes } from "./meilisearch-settings";
import type { IndexBuild } from "@/lib/search/search-engine";

/** Tasks that a build leaves to the server before it waits for the oldest; the server takes several in one go. */
const TASKS_AHEAD = 12;

/** Begins a pair of indexes beside the one that answers; it takes the other's place once it holds all that was put. */
export async function beginBuild(server: MeilisearchServer): Promise<IndexBuild> {
  await server.create("build");
  const held = new Set<string>();
  const sent: EnqueuedTask[] = [];
  const settle = async (most: number): Promise<void> => {
    for (let task = sent[0]; task && sent.length > most; task = sent[0]) {
      // One task that fails spoils the build, whichever documents are being put when it is noticed.
      await server.finish(task).catch((error: unknown) => {
        throw new EngineUnavailable("Meilisearch cannot go on with the new index.", { cause: error });
      });
      sent.shift();
    }
  };
  return {
    async put(documents) {
      for (const batch of documentBatches(documents)) {
        for (const index of meilisearchIndexes) sent.push(await server.put(index, "build", batch.map(meilisearchDocument[index])));
        await settle(TASKS_AHEAD);
      }
      for (const { recordId } of documents) held.add(recordId);
    },
    async remove(recordIds) {
      if (recordIds.length > 0) for (const index of meilisearchIndexes) sent.push(await server.remove(index, "build", recordIds));
      for (const id of recordIds) held.delete(id);
    },
    async finish() {
      await settle(0);
      for (const index of meilisearchIndexes) {
        const count = await server.count(index, "build");
        if (count !== held.size) throw new Error(`The new index of ${index} holds ${count} of ${held.size} records and was not put into use.`);
      }
      await server.swap();
      await server.drop("build");
    },
    abandon: () => server.drop("build"),
  };
}
