import { z } from "zod";
import { codeFacets, recordFacets, tiers } from "@/lib/search/entry-list-state";
import type { CodeFacet } from "@/lib/search/entry-list-state";
import { entrySorts, matchModes, periodModes } from "@/lib/search/entry-list-sorts";
import { longestQuery } from "@/lib/search/entry-list-params";
import { codesOf } from "@/lib/vocabulary-codes";

/** A parameter as the OpenAPI document describes it. */
export interface ApiParameter {
  name: string;
  in: "path" | "query";
  description: string;
  schema: z.ZodType;
  /** Several values stand in one parameter with commas between them, or in several of the same name. */
  isMany?: true;
}

/** What is sent to an address with POST. */
export interface ApiBody {
  contentType: "application/x-www-form-urlencoded" | "application/json";
  schema: z.ZodType;
}

/** How many records a page may have. */
export const PAGE_LIMITS = { least: 1, most: 100, usual: 25 };

const query = (name: string, description: string, schema: z.ZodType, isMany?: true): ApiParameter => ({ name, in: "query", description, schema, ...(isMany ? { isMany } : {}) });
const number = z.int().positive().max(999_999_999);

/** The number of a record and of one of its versions, as they stand in the path. */
export const numberParameter: ApiParameter = { name: "number", in: "path", description: "The number of the record.", schema: number };
/** The number of a version in the path. */
export const versionParameter: ApiParameter = { name: "version", in: "path", description: "The number of the version.", schema: number };

/** Where a list goes on. */
export const cursorParameter = query("cursor", "Where the list goes on: the cursor of the answer before, as it is, with the same other parameters.", z.string().max(400));

/** The day whose knowledge is asked for. */
export const asOfParameter = query("asof", "As it was known at the end of this day (UTC), as 2026-11-01. What has been withdrawn or taken away since is not there on any day.", z.iso.date());

/** Paging of lists. */
export const pagingParameters: readonly ApiParameter[] = [
  cursorParameter,
  query("limit", "How many a page has.", z.int().min(PAGE_LIMITS.least).max(PAGE_LIMITS.most).default(PAGE_LIMITS.usual)),
];

/** Whose card is wanted, and how. */
export const oEmbedParameters: readonly ApiParameter[] = [
  query("url", "The address of a record of this site, with or without language and version.", z.string()),
  query("format", "How it is to be written.", z.enum(["json", "xml"]).default("json")),
  query("maxwidth", "How wide it may be.", z.int().positive()),
  query("maxheight", "How high it may be.", z.int().positive()),
];

/** How much a list says of each record. */
export const viewParameter = query("view", "Whether the list says little of each record, or all that its page says.", z.enum(["summary", "full"]).default("summary"));

const filterWords: Record<CodeFacet, string> = {
  status: "The status shown.",
  ethnicity: "The ethnicity.",
  sex: "The sex.",
  age: "The age at the first detention.",
  suspected: "The reason that people suspect.",
  official: "The reason that officials gave.",
  sentence: "The length of a sentence.",
  role: "What the person is besides, as far as the entry says it.",
  photo: "Whether there is a picture.",
};

/** The words and filters of the list of entries, which are those of its page. Values of one filter widen it, filters narrow each other. */
export const filterParameters: readonly ApiParameter[] = [
  query("q", "Words looked for: names in any script and spelling, numbers, places, words of testimonies.", z.string().max(longestQuery)),
  query("match", "Whether a name is also found under its other spellings and scripts.", codesOf(matchModes).default("wide")),
  ...(Object.keys(codeFacets) as CodeFacet[]).map((facet) => query(facet, filterWords[facet], z.array(codesOf(codeFacets[facet] as Record<string, unknown>)), true)),
  ...Object.entries(recordFacets).map(([facet, kind]) => query(facet, kind === "place" ? "Numbers of places; what lies in them counts." : `Numbers of records of the kind ${kind}.`, z.array(number), true)),
  query("language", "Languages of testimonies: the first part of a BCP 47 tag.", z.array(z.string().regex(/^[a-z]{2,3}$/)), true),
  query("tier", "The tier of the evidence.", z.array(z.literal([...tiers])), true),
  query("from", "Detained from this day, month or year on, as 2017-03-01, 2017-03 or 2017.", z.string()),
  query("to", "Detained until then.", z.string()),
  query("period", "Whether an uncertain date must lie in the period as a whole, or only may.", codesOf(periodModes).default("possibly")),
  query("sort", "The order; without words number-desc, with words relevance.", codesOf(entrySorts)),
];
