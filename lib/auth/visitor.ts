import "server-only";
import { isIP, isIPv6 } from "node:net";
import { CLIENT_HEADER } from "@/lib/site-server/client-address";
import { keyedHash } from "./derived-keys";

/** Who asks, before anybody has signed in: as little as the slow-down and the list of sessions need. */
export interface Visitor {
  /** A keyed hash of the network; the address itself is not kept. */
  network: string;
  /** Browser and system in a few words. */
  browser: string;
  cookies: (name: string) => string | undefined;
}

/** Reads what is known of a visitor. */
export function visitorOf(headers: { get(name: string): string | null }, cookies: Visitor["cookies"]): Visitor {
  return {
    network: keyedHash("attempts", networkOf(headers.get(CLIENT_HEADER) ?? "")),
    browser: browserWords(headers.get("user-agent") ?? ""),
    cookies,
  };
}

/** An IPv4 address, or the half of an IPv6 address that one customer has. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(plain) === 0) return "unknown";
  if (!isIPv6(plain)) return plain;
  const [head = [], tail = []] = plain.split("%", 1).join("").split("::").map((side) => side.split(":").filter((group) => group !== ""));
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0");
  return [...head, ...zeros, ...tail].slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(":");
}

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg/, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\//, "Firefox"],
  [/\bFxiOS\//, "Firefox"],
  [/\b(?:Chrome|Chromium|CriOS)\//, "Chromium"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, "Android"],
  [/\b(?:iPhone|iPad)\b/, "iOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** Browser and system from a User-Agent header, by names that are on a list: nothing else of it is kept. */
export function browserWords(userAgent: string): string {
  const nameIn = (table: readonly [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent.slice(0, 500)))?.[1];
  return [nameIn(BROWSERS), nameIn(SYSTEMS)].filter((name) => name !== undefined).join(" · ");
}
