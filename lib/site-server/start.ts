import { createServer } from "node:http";
import type { Server } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "pg";
import { AUTH_SECRET_MISSING, env, setEnvironment } from "@/lib/env";
import { freePort } from "@/lib/free-port";
import { ApiKeys } from "./api-key-queries";
import { CollectionRevision, findRecordHead } from "./collection-queries";
import { ExportPlaces } from "./export-places";
import { KeptPages } from "./kept-pages";
import { NEXT_KEEPS_MS, NextUpstream } from "./next-upstream";
import { RequestLimit } from "./request-limit";
import { siteRequestHandler } from "./request-handler";
import { securityHeaders } from "./security-headers";
import { SlowDown } from "./slow-down";
import { warmUp } from "./warm-up";

const KEPT_BYTES = 256 * 1024 * 1024;
const NEXT_START_LIMIT_MS = 30_000;
/** Searches that a network may have kept at once, and how long until one more. */
const CITED_AT_ONCE = 5;
const CITED_EVERY_MS = 120_000;
/** Exports that go out at once, in all and to one network. */
const EXPORTS_AT_ONCE = 3;
const EXPORTS_FOR_ONE = 2;
/** Longer than web servers in front keep theirs, which would else send requests into connections that are closing. */
const READER_KEEPS_MS = 75_000;

/** Starts the site: Next on a port of this machine only, and in front of it the server that readers meet. */
async function start(): Promise<void> {
  if (!env.DATABASE_URL) stop("DATABASE_URL is not set. Run npm run demo for a site with its own database, or name yours.");
  if (!env.AUTH_SECRET) stop(AUTH_SECRET_MISSING);
  const pool = new Pool({ connectionString: env.DATABASE_URL, max: 3, connectionTimeoutMillis: 5_000 });
  // A lost idle connection is replaced by the next query; without a listener it would end the process.
  pool.on("error", () => undefined);

  const apiKeys = new ApiKeys(pool);
  const nextPort = await freePort();
  const siteUrl = env.SITE_URL ?? `http://localhost:${env.PORT}`;
  await startNext(nextPort, siteUrl);
  const next = new NextUpstream(nextPort, new URL(siteUrl).host);
  const answer = siteRequestHandler({
    next,
    revision: new CollectionRevision(pool),
    findHead: (ref) => findRecordHead(pool, ref),
    findKey: (keyHash) => apiKeys.find(keyHash),
    pages: new KeptPages(KEPT_BYTES),
    headers: securityHeaders(siteUrl.startsWith("https:")),
    asking: new RequestLimit(env.API_REQUESTS_PER_MINUTE),
    citing: new SlowDown(CITED_AT_ONCE, CITED_EVERY_MS),
    exporting: new ExportPlaces(EXPORTS_AT_ONCE, EXPORTS_FOR_ONE),
    proxyHops: env.PROXY_HOPS,
    log: (message) => console.error(message),
  });
  const server = createServer({ maxHeaderSize: 32_768 }, (request, response) => {
    // What went wrong was told and logged where it could be; all that is left is to hang up.
    answer(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = READER_KEEPS_MS;
  await listen(server);
  console.log(`Guwah answers on ${siteUrl}`);
  void warmUp(next, () => !server.listening);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
      void pool.end().finally(() => process.exit(0));
    });
  }
}

/** Next's own standalone server reads its port from the environment and starts on import. */
async function startNext(port: number, siteUrl: string): Promise<void> {
  // Pages cite the address that readers use, not the one behind it.
  // It changes the working directory as well: a data folder that was given from here is named whole.
  setEnvironment({ DATA_DIR: path.resolve(env.DATA_DIR), KEEP_ALIVE_TIMEOUT: String(NEXT_KEEPS_MS), PORT: String(port), HOSTNAME: "127.0.0.1", NEXT_MANUAL_SIG_HANDLE: "true", SITE_URL: siteUrl, NEXTAUTH_URL: siteUrl });
  // Next would announce the address behind this server, which is nobody's business but ours.
  const say = console.log;
  console.log = () => undefined;
  await import(/* not bundled: made by the build beside this file */ new URL("./server.js", import.meta.url).href);
  const deadline = Date.now() + NEXT_START_LIMIT_MS;
  while (Date.now() < deadline) {
    const answers = await fetch(`http://127.0.0.1:${port}/robots.txt`).then(() => true, () => false);
    if (answers) {
      console.log = say;
      return;
    }
    await wait(50);
  }
  stop("Next did not start within 30 seconds.");
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      stop(error.code === "EADDRINUSE" ? `Port ${env.PORT} is taken. Choose another: PORT=3001 npm start` : error.message);
    });
    server.listen(env.PORT, env.HOST, resolve);
  });
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

await start();
