import { permanentUrl } from "@/lib/permalinks";
import { assessmentOf } from "@/lib/publication/assessment";
import { factsOf } from "@/lib/publication/entry-evidence";
import { unitsOf } from "@/lib/publication/public-record";
import type { PublicFact, PublicVersion, Unit } from "@/lib/publication/public-record";
import type { PublicCitation, RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import { claimColumns } from "./claim-columns";
import type { ClaimCode } from "./claim-columns";
import { dateCells } from "./export-column";
import type { Cell } from "./export-column";
import { labelOf, labelsOf } from "./exported-entry";
import { rowMaker } from "./row-maker";
import type { Exported } from "./exported-entry";

/** A part of a row; a column that a fact has nothing for is left out. */
type ClaimCells = Partial<Record<ClaimCode, Cell>>;
type ExportedVersion = Exported<{ version: PublicVersion<"entry"> }>;

const row = rowMaker(claimColumns);

/** One row for each fact of an entry, whatever its standing, with what it rests on. */
export function claimRows(entry: ExportedVersion): Cell[][] {
  const { version, siteUrl } = entry;
  const { units } = version;
  const { title, nameWithheld } = assessmentOf(units);
  const name = nameWithheld ? null : (unitsOf(units, "name").find(({ id }) => id === title)?.text ?? null);
  const ref = { kind: "entry", number: version.number } as const;
  const shared = { entry: version.number, version: version.version, published_at: version.publishedAt.toISOString(), name };
  return factsOf(units)
    .filter((fact) => fact.type !== "name" || !nameWithheld)
    .map((fact) => {
      const about = {
        fact: fact.id,
        fact_address: permanentUrl(siteUrl, ref, version.version, fact.id),
        fact_type: fact.type,
        standing: fact.standing,
        standing_reason: fact.standingReason,
        certainty: fact.certainty,
        content_note: fact.contentNote,
        remark: fact.remark,
      };
      return row(shared, about, ...claimed(entry, fact), citationCells(entry, fact.citations));
    });
}

function claimed(entry: ExportedVersion, fact: PublicFact): ClaimCells[] {
  switch (fact.type) {
    case "name":
      return [{ fact_kind: fact.kind, value_text: fact.text, value_language: fact.language, value_script: fact.script, transliteration: fact.scheme }];
    case "attribute":
      return [
        { fact_kind: fact.kind, value_code: fact.sex ?? fact.ethnicity ?? fact.religion ?? fact.professionClass },
        said(fact.text, fact.textLanguage), dateCells("date", fact.date), placeCells(entry, fact.place),
      ];
    case "status":
      return [
        { value_code: fact.value, speech: fact.speech },
        said(fact.text, fact.textLanguage), dateCells("as_of", fact.asOf), dateCells("learned", fact.learned), placeCells(entry, fact.place),
      ];
    case "episode":
      return [said(fact.description, fact.descriptionLanguage), dateCells("start", fact.start), dateCells("end", fact.end), placeCells(entry, fact.place), episodeCells(entry, fact)];
    case "relation":
      return [{ fact_kind: fact.kind, value_text: fact.words, other_sex: fact.otherSex }, otherCells(entry, fact.other)];
  }
}

function episodeCells(entry: ExportedVersion, fact: Unit<"episode">): ClaimCells {
  return {
    fact_kind: fact.kind,
    facility: fact.facility?.number ?? null,
    facility_name: fact.facility && labelOf(entry, fact.facility),
    reasons_suspected: fact.reasonsSuspected,
    reason_suspected_words: fact.reasonSuspectedWords,
    reasons_official: fact.reasonsOfficial,
    reason_official_words: fact.reasonOfficialWords,
    charge: fact.charge,
    court: fact.court,
    sentence_words: fact.sentence?.words ?? null,
    sentence_months_min: fact.sentence?.monthsMin ?? null,
    sentence_months_max: fact.sentence?.monthsMax ?? null,
    conditions: fact.conditions,
  };
}

/** Somebody with an entry is called what the entry is called now; a name that is withheld there is withheld here. */
function otherCells(entry: ExportedVersion, other: Unit<"relation">["other"]): ClaimCells {
  if (other.as === "entry") return { other_entry: other.number, other_name: labelOf(entry, { kind: "entry", number: other.number }) };
  return { other_name: other.as === "name" ? other.text : null };
}

function placeCells(entry: ExportedVersion, place: RecordRef | null): ClaimCells {
  return { place: place?.number ?? null, place_name: place && labelOf(entry, place) };
}

function said(text: string | null, language: string | null): ClaimCells {
  return { value_text: text, value_language: text === null ? null : language };
}

/** Lists of one length: the first of each is of the first citation, and so on. */
function citationCells(entry: ExportedVersion, citations: readonly PublicCitation[]): ClaimCells {
  const refs = citations.map(({ ref }) => ref);
  return {
    citations: refs.map(recordKey),
    citation_titles: labelsOf(entry, refs),
    citation_locators: citations.map(({ locator }) => (locator ? `${locator.kind} ${locator.value}` : "")),
    citation_quotes: citations.map(({ quote }) => quote ?? ""),
    citation_addresses: refs.map((ref) => permanentUrl(entry.siteUrl, ref)),
  };
}
