import { createHmac, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { ApiKey } from "./api-key-queries";
import { networkOf } from "./slow-down";

const WINDOW_SECONDS = 60;
const MOST_NETWORKS = 50_000;

/** Whether a request may be answered, and the header fields that say how much is left. */
export interface RequestAllowance {
  isAllowed: boolean;
  headers: Record<string, string>;
}

/**
 * Counts the requests of each network and of each key in each minute, and says so in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10.
 * The counts are of this process, in memory; a network is known by a hash whose key ends with the process.
 */
export class RequestLimit {
  private readonly key = randomBytes(32);
  private readonly windows = new LRUCache<string, { count: number; endsAt: number }>({ max: MOST_NETWORKS });

  /** `most`: requests of one network in a minute; 0 for as many as it likes. */
  constructor(private readonly most: number) {}

  /**
   * Counts a request of an address or of a key, or one that stands for several: the one that goes over the limit is still
   * answered. A key never lowers the limit.
   */
  take(asker: string | ApiKey, now: number, count = 1): RequestAllowance {
    if (this.most === 0) return { isAllowed: true, headers: {} };
    const isAddress = typeof asker === "string";
    const most = isAddress ? this.most : Math.max(this.most, asker.requestsPerMinute);
    const name = isAddress ? createHmac("sha256", this.key).update(networkOf(asker)).digest("base64url") : `key ${asker.id}`;
    const known = this.windows.get(name);
    const window = known !== undefined && known.endsAt > now ? known : { count: 0, endsAt: now + WINDOW_SECONDS * 1000 };
    const isAllowed = window.count < most;
    window.count += count;
    if (window !== known) this.windows.set(name, window);
    const seconds = Math.ceil((window.endsAt - now) / 1000);
    return {
      isAllowed,
      headers: {
        "ratelimit-policy": `"minute";q=${most};w=${WINDOW_SECONDS}`,
        ratelimit: `"minute";r=${Math.max(0, most - window.count)};t=${seconds}`,
        ...(isAllowed ? {} : { "retry-after": String(seconds) }),
      },
    };
  }
}
