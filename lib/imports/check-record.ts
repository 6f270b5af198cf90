import { hash } from "node:crypto";
import type { z } from "zod";
import { canonicalJson } from "@/lib/publication/canonical-json";
import { numbersInPublicWords } from "./numbers-in-words";
import type { Contradiction } from "./numbers-in-words";
import { importRecordSchemas } from "./schema";
import type { ImportRecord, ImportRecordType } from "./schema";

/** What is wrong with a record: where in the file, and a sentence. */
export interface ImportProblem {
  path: string;
  sentence: string;
}

/** A record that may go in, with the hash by which it is known again. */
export interface CheckedRecord {
  index: number;
  record: ImportRecord;
  hash: string;
}

const MOST_PROBLEMS = 20;

/** Checks the form of one record. */
export function checkRecord(index: number, value: unknown): { checked: CheckedRecord } | { problems: ImportProblem[] } {
  const path = `records[${index}]`;
  const type = typeof value === "object" && value !== null ? (value as { type?: unknown }).type : undefined;
  if (typeof type !== "string" || !Object.hasOwn(importRecordSchemas, type)) {
    const known = Object.keys(importRecordSchemas).join(", ");
    return { problems: [{ path: `${path}.type`, sentence: `A record is an object whose "type" is one of ${known}.` }] };
  }
  const parsed = importRecordSchemas[type as ImportRecordType].safeParse(value);
  if (!parsed.success) return { problems: problemsOf(path, parsed.error.issues) };
  const record = parsed.data as ImportRecord;
  const contradictions = [...contradictionsOf(record), ...numbersInPublicWords(record)].map(({ at, sentence }) => ({ path: `${path}.${at}`, sentence }));
  if (contradictions.length > 0) return { problems: contradictions.slice(0, MOST_PROBLEMS) };
  return { checked: { index, record, hash: hash("sha256", canonicalJson(record), "hex") } };
}

function problemsOf(path: string, issues: readonly z.core.$ZodIssue[]): ImportProblem[] {
  return issues.slice(0, MOST_PROBLEMS).flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: joined(path, [...issue.path, key]), sentence: "This field is not known here." }));
    }
    return [{ path: joined(path, issue.path), sentence: sentenceOf(issue) }];
  });
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") {
    return `This must be ${issue.values.map((value) => JSON.stringify(value)).join(", ")}${issue.values.length > 1 ? " (one of them)" : ""}.`;
  }
  if (issue.code === "invalid_union" && issue.discriminator) return `This "${issue.discriminator}" is none of those that may stand here.`;
  if (issue.code === "invalid_type" && issue.input === undefined && issue.message.endsWith("undefined")) return "This is missing.";
  if (issue.code === "invalid_type") return `This must be ${/^[aeiou]/.test(issue.expected) ? "an" : "a"} ${issue.expected}.`;
  return /[.!?]$/.test(issue.message) ? issue.message : `${issue.message}.`;
}

/** A path as JavaScript writes it; strange field names are shortened and quoted. */
function joined(start: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = String(part).slice(0, 80);
    return /^[A-Za-z_]\w*$/.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`;
  }, start);
}

function contradictionsOf(record: ImportRecord): Contradiction[] {
  switch (record.type) {
    case "facts":
      return [
        ...repeats("facts", record.facts, (fact) => `The fact key "${fact.key}"`),
        ...record.facts.flatMap((fact, index) =>
          fact.type === "relation" && fact.person === record.person
            ? [{ at: `facts[${index}].person`, sentence: "A person has no relation to themselves." }]
            : [],
        ),
      ];
    case "remarks":
      return repeats("remarks", record.remarks, (remark) => `The remark key "${remark.key}"`);
    case "person":
      return [
        ...repeats("consents", record.consents, (consent) => `The consent key "${consent.key}"`),
        ...repeats("summaries", record.summaries, (summary) => `A summary in "${summary.language}"`),
        ...repeats("identifiers", record.identifiers, (one) => `The identifier "${one.identifier}" of "${one.database}"`),
        ...repeats("lists", record.lists, (list) => `The list "${list}"`),
      ];
    case "testimony":
      return [
        ...repeats("accounts", record.accounts, (account) => `An account about "${account.victim}"`),
        ...repeats("translations", record.translations, (one) => `A translation into "${one.language}"`),
      ];
    default:
      return [];
  }
}

function repeats<Item>(field: string, items: readonly Item[], name: (item: Item) => string): Contradiction[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const what = name(item);
    if (seen.has(what)) return [{ at: `${field}[${index}]`, sentence: `${what} stands twice in this record.` }];
    seen.add(what);
    return [];
  });
}

