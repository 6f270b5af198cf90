import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemCurator } from "@/lib/auth/system-curator";
import { importFile } from "@/lib/imports/import-file";
import { subjectId } from "@/lib/imports/record-rows";

const COLLECTION = "generated-desk";
const ATTRIBUTES = 300;
const RELATIVES = 500;

/** The person whom a whole village speaks of: 300 facts and 500 relations. Putting the same on file again changes nothing. */
export async function putLargePersonOnFile(folder: string): Promise<{ id: string; facts: number; relations: number }> {
  const citations = [{ source: "source" }];
  const fact = (key: string, detail: object) => ({ key, visibility: "public", citations, ...detail });
  const name = (text: string) => fact("name", { type: "name", text, language: "ug-Latn", script: "Latn" });
  const facts = (person: string, details: object[]) => ({ type: "facts", key: person, person, facts: details });
  const relatives = Array.from({ length: RELATIVES }, (_, index) => `relative-${index + 1}`);
  const records = [
    { type: "source", key: "source", visibility: "public", kind: "web_page", title: "Generated test data about one person", titleLanguage: "en", languages: ["en"] },
    ...["large", ...relatives].map((key) => ({ type: "person", key, roles: [key === "large" ? "victim" : "relative"] })),
    ...relatives.map((key, index) => facts(key, [name(`Generated Relative ${index + 1}`)])),
    facts("large", [
      name("Generated Person of Many"),
      ...Array.from({ length: ATTRIBUTES - 1 }, (_, index) => fact(`attribute-${index + 1}`, { type: "attribute", kind: "additional_information", text: `Statement ${index + 1} of a program.`, textLanguage: "en" })),
      ...relatives.map((key) => fact(`of-${key}`, { type: "relation", kind: "cousin", person: key })),
    ]),
  ];
  const file = join(folder, "large.json");
  writeFileSync(file, JSON.stringify({ format: "guwah-import", version: 1, collection: COLLECTION, about: "Generated test data: no person in it is real.", generated: true, records }));
  const { refused, stopped } = await importFile(await systemCurator("bench"), file);
  if (stopped !== null || refused > 0) throw new Error(stopped ?? `${refused} records were refused.`);
  return { id: subjectId(COLLECTION, "person", "large"), facts: ATTRIBUTES, relations: RELATIVES };
}
