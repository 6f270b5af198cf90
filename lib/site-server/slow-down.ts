import { createHmac, randomBytes } from "node:crypto";
import { isIPv6 } from "node:net";
import { LRUCache } from "lru-cache";

const MOST_NETWORKS = 10_000;

/**
 * Lets each network do something a few times at once, and then slowly. Networks are known by a hash with a key that
 * this process made for itself and forgets with its end: nothing of it is written down, and nobody can be read from it.
 */
export class SlowDown {
  private readonly key = randomBytes(32);
  private readonly left = new LRUCache<string, { count: number; at: number }>({ max: MOST_NETWORKS });

  /** `burst`: how often at once; `everyMs`: how long until once more. */
  constructor(
    private readonly burst: number,
    private readonly everyMs: number,
  ) {}

  /** Whether a client may, which counts as done. */
  allows(address: string, now: number): boolean {
    const network = createHmac("sha256", this.key).update(networkOf(address)).digest("base64url");
    const known = this.left.get(network) ?? { count: this.burst, at: now };
    const count = Math.min(this.burst, known.count + (now - known.at) / this.everyMs);
    if (count < 1) {
      this.left.set(network, { count, at: now });
      return false;
    }
    this.left.set(network, { count: count - 1, at: now });
    return true;
  }
}

/** A household or an office: 24 bits of an IPv4 address, 48 of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain.split(".").slice(0, 3).join(".");
  const [before = "", after] = plain.toLowerCase().split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  const groups = after === undefined ? head : [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail];
  return groups.slice(0, 3).map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
