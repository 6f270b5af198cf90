import { readFileSync } from "node:fs";
import type { ImportRecord } from "@/lib/imports/schema";

/** A text of the sample collection that no reader may ever see. */
export interface WithheldText {
  text: string;
  /** Where in the file it stands. */
  where: string;
}

type Node = string | number | boolean | null | undefined | readonly Node[] | { readonly [key: string]: Node };

const SAMPLE = "prisma/sample/published-cases.json";
/** Keys whose values are never public, wherever they stand. */
const NEVER = new Set(["internalNote", "consents"]);
/** Keys whose values are codes, not texts. */
const CODES = new Set(["key", "type", "kind", "visibility", "standing", "certainty", "language", "script", "edtf", "person", "victim"]);
/** Shorter texts stand in other words by chance. */
const SHORTEST = 5;

/** Every withheld text, and the names of people whose name is withheld, unless public text says the same. */
export function withheldTexts(): { texts: WithheldText[]; hiddenNames: string[] } {
  const { records } = JSON.parse(readFileSync(SAMPLE, "utf8")) as { records: ImportRecord[] };
  const hidden = new Set(
    records.flatMap((record) => (record.type === "person" && (record.nameWithheld || record.minor || record.sealedIdentity) ? [record.key] : [])),
  );
  const seen: string[] = readFiles(["lib/i18n/messages/en.json", "lib/i18n/messages/ug.json"]);
  const withheld: WithheldText[] = [];
  const hiddenNames: string[] = [];

  const read = (node: Node, where: string, isPublic: boolean): void => {
    if (typeof node === "string") {
      if (isPublic) seen.push(fold(node));
      else if (node.length >= SHORTEST) withheld.push({ text: fold(node), where });
      return;
    }
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) return (node as readonly Node[]).forEach((one, index) => read(one, `${where}[${index}]`, isPublic));
    const here = node as { readonly [key: string]: Node };
    const isHere = here["visibility"] === undefined ? isPublic : isPublic && here["visibility"] === "public";
    for (const [key, value] of Object.entries(here)) {
      if (!CODES.has(key)) read(value, `${where}.${key}`, isHere && !NEVER.has(key));
    }
  };
  for (const record of records) {
    if (record.type !== "facts") {
      const { label, ...rest } = { label: undefined, ...record };
      read(label, `${record.key}.label`, false);
      read(rest, record.key, true);
      continue;
    }
    for (const fact of record.facts) {
      const isHidden = fact.type === "name" && hidden.has(record.person);
      if (isHidden) hiddenNames.push(fold(fact.text));
      read(fact as Node, `${record.key}.${fact.key}`, !isHidden);
    }
  }
  const open = seen.join("\n");
  return { texts: withheld.filter(({ text }) => !open.includes(text)), hiddenNames };
}

/** How texts are compared: without regard to case and white space. */
export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function readFiles(paths: readonly string[]): string[] {
  return paths.map((path) => fold(readFileSync(path, "utf8")));
}
