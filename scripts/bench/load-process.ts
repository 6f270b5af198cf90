import autocannon from "autocannon";
import { latencyOf } from "./percentile";
import type { Latency } from "./percentile";
import type { Load } from "./load";

/** What the load generator is told to do. */
export interface LoadJob {
  origin: string;
  connections: number;
  /** Sent with each request, beside what every browser sends. */
  headers?: Readonly<Record<string, string>>;
  load: Load;
}

/** What it found. */
export interface LoadResult extends Latency {
  requests: number;
  perSecond: number;
  failures: number;
}

const LONGEST_SECONDS = 120;
const HEADERS = { "accept-encoding": "br, gzip", accept: "text/html" };

process.once("message", (job: LoadJob) => {
  void run(job).then((result) => process.send?.(result));
});
// Whoever started this is gone, so nobody waits for the result.
process.on("disconnect", () => process.exit());

function run({ origin, connections, headers = {}, load }: LoadJob): Promise<LoadResult> {
  const paths = "once" in load ? load.once : load.over;
  const each = Math.floor(paths.length / connections);
  const share = (index: number) => ("once" in load ? paths.slice(index * each, (index + 1) * each) : rotated(paths, index));
  const latencies: number[] = [];
  let clients = 0;
  let notOk = 0;
  const begun = performance.now();
  let last = begun;
  return new Promise((resolve, reject) => {
    const options: autocannon.Options = {
      url: origin,
      connections,
      timeout: 30,
      setupClient: (client) => client.setRequests(share(clients++).map((path) => ({ method: "GET", path, headers: { ...HEADERS, ...headers } }))),
      ...("once" in load ? { amount: each * connections } : { duration: load.seconds }),
    };
    const instance = autocannon(options, (error, { errors }) => {
      if (error) return reject(error as Error);
      const seconds = (last - begun) / 1000;
      const perSecond = seconds > 0 ? latencies.length / seconds : 0;
      resolve({ requests: latencies.length, perSecond, failures: notOk + errors, ...latencyOf(latencies) });
    });
    const limit = setTimeout(() => instance.stop(), LONGEST_SECONDS * 1000);
    instance.on("done", () => clearTimeout(limit));
    instance.on("response", (_client, status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      last = performance.now();
      if (status !== 200) notOk += 1;
    });
  });
}

/** Every connection begins elsewhere, so that they do not ask for the same page at the same moment. */
function rotated<Item>(items: readonly Item[], index: number): Item[] {
  const start = (index * 37) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
