import type { Settings } from "meilisearch";

/** The two indexes: a dictionary of similar names must not be crowded out by the words of long texts. */
export const meilisearchIndexes = ["texts", "names"] as const;

/** One of the two indexes. */
export type MeilisearchIndex = (typeof meilisearchIndexes)[number];

/** How many records one question can bring back at most; the engine cuts silently at this many. */
export const MOST_FOUND: Record<MeilisearchIndex, number> = { names: 1_000, texts: 10_001 };

const equality = (attributePatterns: string[]) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison: false } },
});

/** What both indexes have in common. Everything is set, so that no default of a later version changes an answer. */
const shared = {
  // Searches give away what a record is, and never a name, a key or a word.
  displayedAttributes: ["id", "ref", "revision"],
  sortableAttributes: [],
  distinctAttribute: null,
  // Our own words and keys arrive with spaces between them. One pinned language keeps the engine from guessing a
  // language and cutting by it: "eng" cuts at separators alone, in every script. With "ara" an initial "ال" is cut
  // off names that merely begin like the article, and with "cmn" a dictionary decides where transliterated names end.
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["eng"] }],
  separatorTokens: [],
  nonSeparatorTokens: [],
  dictionary: [],
  stopWords: [],
  synonyms: {},
  embedders: {},
  facetSearch: false,
  prefixSearch: "indexingTime",
  // Later the engine answers with what it has, unranked. Our own time limit ends the waiting in any case.
  searchCutoffMs: 300,
} satisfies Settings;

const bounded = (most: number): Settings => ({
  pagination: { maxTotalHits: most },
  faceting: { maxValuesPerFacet: most, sortFacetValuesBy: { "*": "alpha" } },
});

/** The settings of each index; whoever changes them raises the version in index-version.ts. */
export const meilisearchSettings: Record<MeilisearchIndex, Settings> = {
  names: {
    ...shared,
    searchableAttributes: ["folds", "concats", "skeletons"],
    filterableAttributes: [equality(["ref", "kind", "number", "folds", "skeletons", "concats"])],
    rankingRules: ["words", "typo", "exactness"],
    proximityPrecision: "byAttribute",
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 3, twoTypos: 6 },
      disableOnWords: [],
      disableOnAttributes: [],
      disableOnNumbers: true,
    },
    ...bounded(MOST_FOUND.names),
  },
  texts: {
    ...shared,
    searchableAttributes: ["texts", "characters"],
    filterableAttributes: [equality(["ref", "kind", "number"])],
    rankingRules: ["words", "proximity"],
    // Phrases need to know which word follows which.
    proximityPrecision: "byWord",
    // A text holds a word or it does not: readers are shown where it stands.
    typoTolerance: {
      enabled: false,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [],
      disableOnAttributes: [],
      disableOnNumbers: true,
    },
    ...bounded(MOST_FOUND.texts),
  },
};
