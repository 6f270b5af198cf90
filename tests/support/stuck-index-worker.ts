import { setTimeout as wait } from "node:timers/promises";
import { connectDatabase } from "@/lib/db/connect-database";
import { IndexWorker } from "@/lib/search/indexing/index-worker";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";

/** A process that keeps the index and gets stuck in the middle of a task: tests kill it there. */
await connectDatabase();
const stuck = {
  ...postgresEngine,
  write: async () => {
    console.log("writing");
    await wait(600_000);
  },
};
await new IndexWorker(stuck, (line) => console.log(line)).run();
