import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemCurator } from "@/lib/auth/system-curator";
import { importFile } from "@/lib/imports/import-file";
import { subjectId } from "@/lib/imports/record-rows";
import { publish } from "@/lib/publication/commands/publish";
import { rareWord } from "./generated-words";
import { latencyOf } from "./percentile";
import type { Latency } from "./percentile";
import { Random } from "./random";

/** Publishes persons one after another, each with a source, a testimony of the family and four statements; gives how long the entry's own publication took. */
export async function measurePublishing(folder: string, times: number): Promise<Latency> {
  const random = new Random(Date.now());
  const curator = await systemCurator("bench");
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const name = `${rareWord(random)}${rareWord(random)} ${rareWord(random)}`;
    const collection = `generated-desk-${Date.now()}-${time}`;
    const file = join(folder, "publishing.json");
    writeFileSync(file, JSON.stringify({ format: "guwah-import", version: 1, collection, about: "Generated test data: no person in it is real.", generated: true, records: recordsOf(name) }));
    const { refused, stopped } = await importFile(curator, file);
    if (stopped !== null || refused > 0) throw new Error(stopped ?? `${refused} records were refused.`);
    await publish(curator, [{ kind: "source", subjectId: subjectId(collection, "source", "source") }]);
    const begun = performance.now();
    await publish(curator, [{ kind: "entry", subjectId: subjectId(collection, "person", "person") }]);
    taken.push(performance.now() - begun);
  }
  return latencyOf(taken);
}

function recordsOf(name: string): object[] {
  const fact = (key: string, detail: object) => ({ key, visibility: "public", citations: [{ source: "source" }], ...detail });
  return [
    { type: "source", key: "source", visibility: "public", kind: "web_page", title: `Generated test data about ${name}`, titleLanguage: "en", languages: ["en"] },
    { type: "person", key: "person", roles: ["victim"] },
    {
      type: "facts", key: "person", person: "person",
      facts: [
        fact("name", { type: "name", text: name, language: "ug-Latn", script: "Latn" }),
        fact("sex", { type: "attribute", kind: "sex", sex: "female" }),
        fact("episode", { type: "episode", kind: "camp", start: { words: "spring 2017", edtf: "2017-21" } }),
        fact("status", { type: "status", value: "no_news", asOf: { edtf: "2018" } }),
      ],
    },
  ];
}
