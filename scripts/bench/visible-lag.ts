import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemCurator } from "@/lib/auth/system-curator";
import { importFile } from "@/lib/imports/import-file";
import { publishImported } from "@/lib/imports/publish-imported";
import { recordPath } from "@/lib/permalinks";
import { db } from "@/lib/db/client";
import { latencyOf } from "./percentile";
import type { Latency } from "./percentile";
import { Random } from "./random";
import { rareWord } from "./generated-words";
import { foundPath } from "./search-loads";

const LONGEST_MS = 60_000;

/** Publishes entries one after another and asks for each by its name, again and again, until the search finds it. */
export async function measureVisibleLag(origin: string, folder: string, times: number): Promise<Latency> {
  const random = new Random(Date.now());
  const lags: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const name = `${rareWord(random)}${rareWord(random)} ${rareWord(random)}${rareWord(random)}`;
    const number = await publishPerson(name, folder);
    lags.push(await untilFound(origin, name, recordPath("en", { kind: "entry", number })));
  }
  return latencyOf(lags);
}

async function publishPerson(name: string, folder: string): Promise<number> {
  const collection = `generated-lag-${name.replaceAll(" ", "-")}`;
  const file = join(folder, "lag.json");
  const records = [
    { type: "source", key: "source", visibility: "public", kind: "web_page", title: "Generated test data, to see how soon it is found", titleLanguage: "en", languages: ["en"], url: "https://example.org/generated" },
    { type: "person", key: "person", roles: ["victim"] },
    { type: "facts", key: "person", person: "person", facts: [{ type: "name", key: "fact-1", text: name, language: "ug-Latn", script: "Latn", visibility: "public", citations: [{ source: "source" }] }] },
  ];
  writeFileSync(file, JSON.stringify({ format: "guwah-import", version: 1, collection, about: "Generated test data: no person in it is real.", generated: true, records }));
  const curator = await systemCurator("bench");
  const { accepted } = await importFile(curator, file);
  await publishImported(curator, collection, accepted);
  const [found] = await db.$queryRaw<{ number: number }[]>`
    SELECT "number" FROM "record_listing" WHERE "kind" = 'entry' AND "title" = ${name}`;
  if (!found) throw new Error("The entry was not published.");
  return found.number;
}

/** Milliseconds until a page of results leads to the entry. */
async function untilFound(origin: string, name: string, path: string): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < LONGEST_MS) {
    const page = await fetch(origin + foundPath(name)).then((response) => response.text());
    if (page.includes(`href="${path}"`)) return performance.now() - begun;
    await wait(20);
  }
  throw new Error(`What was published was not found within ${LONGEST_MS / 1000} s.`);
}
