import { attributeKinds, certainties, contentNotes, episodeKinds, ethnicities, factKinds, nameKinds, professionClasses, reasonCategories, relationKinds, religions, sexes, speechFreedoms, standings, statusValues } from "@/lib/facts/vocabulary";
import { code, codes, dateColumns } from "./export-column";
import type { ExportColumns } from "./export-column";

const kinds = { ...nameKinds, ...attributeKinds, ...episodeKinds, ...relationKinds };
const values = { ...sexes, ...ethnicities, ...religions, ...professionClasses, ...statusValues };

/** The columns of an export with one row for each fact. The codes are for ever: somebody's program reads them. */
export const claimColumns = {
  entry: { type: "number" },
  version: { type: "number" },
  fact: { type: "text" },
  fact_address: { type: "address" },
  published_at: { type: "instant" },
  name: { type: "text" },
  fact_type: code(factKinds),
  fact_kind: code(kinds),
  standing: code(standings),
  standing_reason: { type: "text" },
  certainty: code(certainties),
  value_code: code(values),
  value_text: { type: "text" },
  value_language: { type: "language" },
  value_script: { type: "text" },
  transliteration: { type: "text" },
  ...dateColumns("date"),
  ...dateColumns("start"),
  ...dateColumns("end"),
  ...dateColumns("as_of"),
  ...dateColumns("learned"),
  place: { type: "number" },
  place_name: { type: "text" },
  facility: { type: "number" },
  facility_name: { type: "text" },
  other_entry: { type: "number" },
  other_name: { type: "text" },
  other_sex: code(sexes),
  speech: code(speechFreedoms),
  reasons_suspected: codes(reasonCategories),
  reason_suspected_words: { type: "text" },
  reasons_official: codes(reasonCategories),
  reason_official_words: { type: "text" },
  charge: { type: "text" },
  court: { type: "text" },
  sentence_words: { type: "text" },
  sentence_months_min: { type: "number" },
  sentence_months_max: { type: "number" },
  conditions: { type: "text" },
  content_note: code(contentNotes),
  remark: { type: "text" },
  citations: { type: "texts" },
  citation_titles: { type: "texts" },
  citation_locators: { type: "texts" },
  citation_quotes: { type: "texts" },
  citation_addresses: { type: "addresses" },
} as const satisfies ExportColumns;

/** The code of a column of the claims shape. */
export type ClaimCode = keyof typeof claimColumns;
