import { exactDetailsIn } from "@/lib/reviews/checklist/exact-details";
import { FREE_FIELDS } from "@/lib/reviews/checklist/free-texts";

/** What cannot go in although each field has its form: where in the record, and a sentence. */
export interface Contradiction {
  at: string;
  sentence: string;
}

/** What is public of nobody, and what somebody is called on the desk. */
const NEVER_PUBLIC: ReadonlySet<string> = new Set(["consents", "label"]);

const SENTENCES = {
  identity_number: "These words hold an identity number, and those are never public. Leave it out, or mark what it stands in as restricted.",
  phone_number: "These words hold a telephone number, and those are never public. Leave it out, or mark what it stands in as restricted.",
} as const;

/** Identity and telephone numbers within words that an import marks public; what is restricted or sealed may hold them. */
export function numbersInPublicWords(record: object): Contradiction[] {
  if ("visibility" in record && record.visibility !== "public") return [];
  return Object.entries(record).flatMap(([field, value]) => (NEVER_PUBLIC.has(field) ? [] : numbersIn(field, field, value)));
}

function numbersIn(at: string, field: string, value: unknown): Contradiction[] {
  if (typeof value === "string") return FREE_FIELDS.has(field) ? found(at, value) : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => numbersIn(`${at}[${index}]`, field, item));
  if (value === null || typeof value !== "object") return [];
  return numbersInPublicWords(value).map((one) => ({ ...one, at: `${at}.${one.at}` }));
}

function found(at: string, text: string): Contradiction[] {
  return exactDetailsIn(text).flatMap((code) => (code === "identity_number" || code === "phone_number" ? [{ at, sentence: SENTENCES[code] }] : []));
}
