import { latestOf } from "@/lib/edtf-dates/compare";
import { assessmentOf } from "./assessment";
import type { Assessment } from "./assessment";
import type { CitedRecords } from "./cited-records";
import { entryAccounts } from "./entry-accounts";
import type { EntryAccount } from "./entry-accounts";
import { footnotesOf } from "./entry-footnotes";
import type { Footnotes } from "./entry-footnotes";
import { namesByScript } from "./entry-names";
import type { ScriptGroup } from "./entry-names";
import { officialAccounts } from "./entry-official-accounts";
import type { OfficialAccounts } from "./entry-official-accounts";
import { episodesWithRivals, factDate, inChronology } from "./entry-order";
import { RELATIONS_ON_ENTRY_PAGE, relationsInOrder } from "./entry-relations";
import { entrySummary } from "./entry-summary";
import type { EntrySummary } from "./entry-summary";
import type { PublicFact, PublicVersion, Unit } from "./public-record";
import { unitsOf } from "./public-record";

/** Everything that the page of an entry shows, derived from one version. */
export interface EntryView {
  version: PublicVersion<"entry">;
  title: Unit<"name"> | null;
  assessment: Assessment;
  names: readonly ScriptGroup[];
  summary: EntrySummary;
  summaries: readonly Unit<"summary">[];
  statusHistory: readonly Unit<"status">[];
  latestStatus: Unit<"status"> | null;
  /** Each episode with the other claims about it. */
  chronology: readonly (readonly Unit<"episode">[])[];
  accounts: readonly EntryAccount[];
  official: OfficialAccounts;
  relations: { first: readonly Unit<"relation">[]; total: number };
  identifiers: readonly Unit<"identifier">[];
  footnotes: Footnotes;
}

/** Derives what the page of an entry shows; pure, so that a page can be kept and checked. */
export function entryView(version: PublicVersion<"entry">, cited: CitedRecords): EntryView {
  const { units } = version;
  const assessment = assessmentOf(units);
  const names = namesByScript(unitsOf(units, "name"), assessment.title);
  const summary = entrySummary(units, assessment);
  const statusHistory = inChronology(unitsOf(units, "status"));
  const chronology = episodesWithRivals(unitsOf(units, "episode"));
  const relations = relationsInOrder(unitsOf(units, "relation"));
  const accounts = unitsOf(units, "account");
  const first = relations.slice(0, RELATIONS_ON_ENTRY_PAGE);
  const facts: PublicFact[] = [
    ...names.flatMap((group) => group.names),
    ...Object.values(summary.attributes).flat(),
    ...statusHistory,
    ...chronology.flat(),
    ...first,
  ];
  return {
    version,
    title: assessment.nameWithheld ? null : (unitsOf(units, "name").find(({ id }) => id === assessment.title) ?? null),
    assessment,
    names: assessment.nameWithheld ? [] : names,
    summary,
    summaries: unitsOf(units, "summary"),
    statusHistory,
    latestStatus: latestReport(statusHistory.filter((report) => report.standing === "shown")),
    chronology,
    accounts: entryAccounts(accounts, cited),
    official: officialAccounts(facts, cited),
    relations: { first, total: relations.length },
    identifiers: unitsOf(units, "identifier"),
    footnotes: footnotesOf(
      facts,
      accounts.map((account) => account.testimony),
    ),
  };
}

/** The report that is of the latest day; of some without any day, the last. */
function latestReport(reports: readonly Unit<"status">[]): Unit<"status"> | null {
  return latestOf(reports, (report) => factDate(report).date) ?? reports.at(-1) ?? null;
}
