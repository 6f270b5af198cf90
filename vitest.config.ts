import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

/** `server-only` throws outside a server bundle; the react-server condition is what a server bundle sets. */
const shared = {
  resolve: {
    alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}tests/support/server-only.ts` },
  },
};

// Sessions and second factors need a secret; each run has one of its own.
process.env.AUTH_SECRET ??= randomBytes(32).toString("hex");

// Only the tests of the engine itself meet a Meilisearch server (TEST_MEILISEARCH_URL); all others search in PostgreSQL.
process.env.MEILISEARCH_URL = "";
process.env.MEILISEARCH_KEY = "";

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        // What tests import keeps no state that another file would see: reading it once for each worker saves much of the time.
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], environment: "node", testTimeout: 60_000, isolate: false, maxWorkers: 2 },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/support/integration-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          isolate: false,
          maxWorkers: 2,
        },
      },
    ],
  },
});
