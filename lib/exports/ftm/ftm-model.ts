/**
 * What of the FollowTheMoney model is used here: each schema with its properties and their types
 * (https://followthemoney.tech/explorer/schemata/). Nothing else can be said.
 */
export const ftmModel = {
  Person: {
    name: "name", alias: "name", gender: "gender", birthDate: "date", deathDate: "date", ethnicity: "string", religion: "string", position: "string", status: "string",
    summary: "text", notes: "text", keywords: "string", address: "address", addressEntity: "entity", proof: "entity", sourceUrl: "url", createdAt: "date", modifiedAt: "date",
  },
  Event: {
    name: "name", date: "date", startDate: "date", endDate: "date", location: "address", addressEntity: "entity", involved: "entity",
    summary: "text", description: "text", notes: "text", keywords: "string", proof: "entity", recordId: "string", sourceUrl: "url",
  },
  Family: { person: "entity", relative: "entity", relationship: "string", description: "text", recordId: "string", sourceUrl: "url" },
  UnknownLink: { subject: "entity", object: "entity", role: "string", description: "text", recordId: "string", sourceUrl: "url" },
  Documentation: { document: "entity", entity: "entity", role: "string", description: "text", sourceUrl: "url" },
  Document: {
    fileName: "string", title: "string", author: "string", publisher: "string", date: "date", publishedAt: "date", retrievedAt: "date",
    language: "language", notes: "text", keywords: "string", sourceUrl: "url",
  },
  Organization: { name: "name", alias: "name", classification: "string", addressEntity: "entity", notes: "text", sourceUrl: "url" },
  Address: { full: "address", name: "name", alias: "name", keywords: "string", notes: "text", sourceUrl: "url" },
} as const satisfies Record<string, Readonly<Record<string, FtmType>>>;

/** The types of properties that are used. */
export type FtmType = "name" | "string" | "text" | "date" | "gender" | "address" | "entity" | "url" | "language";

/** The name of a schema. */
export type FtmSchema = keyof typeof ftmModel;

/** A property of a schema. */
export type FtmProperty<Schema extends FtmSchema> = keyof (typeof ftmModel)[Schema] & string;

/** Types whose values have a language; the model takes it away from the others. */
export const hasLanguage: ReadonlySet<FtmType> = new Set(["name", "string", "text", "address"]);

/** Languages as the model writes them (ISO 639-3), by the first part of our tags; a language of which it does not know is not said. */
export const ftmLanguages: Readonly<Record<string, string>> = {
  ar: "ara", az: "aze", bn: "ben", cs: "ces", da: "dan", de: "deu", el: "ell", en: "eng", es: "spa", fa: "fas", fi: "fin", fr: "fra", he: "heb", hi: "hin", hu: "hun",
  id: "ind", it: "ita", ja: "jpn", kk: "kaz", ko: "kor", ky: "kir", mn: "mon", ms: "msa", nl: "nld", no: "nor", pl: "pol", pt: "por", ro: "ron", ru: "rus", sv: "swe",
  tg: "tgk", tk: "tuk", tr: "tur", uk: "ukr", ur: "urd", uz: "uzb", zh: "zho",
};

/** The language of a BCP 47 tag in the model's way; null where it has none. */
export function ftmLanguage(tag: string | null): string | null {
  return ftmLanguages[tag?.split("-")[0]?.toLowerCase() ?? ""] ?? null;
}
