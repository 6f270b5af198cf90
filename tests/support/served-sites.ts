import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { InventedNumbers } from "./invented-records";

/** Where the invented records stand on a served site, and the name of its data set. */
export interface ServedNumbers extends InventedNumbers {
  release: string;
}

/** What the browser tests need to know of the sites that serve-site.ts serves. */
export interface ServedSites {
  /** The site with the sample collection; no test changes it. */
  reading: { origin: string; invented: ServedNumbers };
  /** The site that tests may change, with the database behind it. */
  changing: { origin: string; databaseUrl: string };
  /** What the cookies of both sites are made with. */
  authSecret: string;
}

const fileOf = (port: string) => `test-results/served-${port}.json`;
const portOf = (origin: string) => new URL(origin).port;

/** Leaves word of the sites for the tests. */
export function writeServedSites(sites: ServedSites): void {
  mkdirSync("test-results", { recursive: true });
  writeFileSync(fileOf(portOf(sites.reading.origin)), JSON.stringify(sites));
}

/** The sites that are served with this one, by Playwright's baseURL. */
export function servedSites(baseUrl: string | undefined): ServedSites {
  return JSON.parse(readFileSync(fileOf(portOf(baseUrl ?? "http://127.0.0.1:4173")), "utf8")) as ServedSites;
}
