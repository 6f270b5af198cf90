import type { UncertainDate } from "@/lib/edtf-dates";
import { compareUncertainDates } from "@/lib/edtf-dates/compare";
import { filterWindowOf } from "@/lib/edtf-dates/within";
import { episodeKinds } from "@/lib/facts/vocabulary";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { wholeYears } from "./entry-age";
import type { PublicUnit, Unit } from "./public-record";
import { unitsOf } from "./public-record";
import { ageBands, entryRoles, sentenceBands } from "./vocabulary";
import type { AgeBand, EntryRole, SentenceBand } from "./vocabulary";

/** What counts for filters: facts that nobody has rejected. */
export function standing<Fact extends { standing: string }>(facts: readonly Fact[]): Fact[] {
  return facts.filter((one) => one.standing !== "rejected");
}

/** When the first custody began, as far as it is dated. */
export function firstCustody(units: readonly PublicUnit[]): UncertainDate | null {
  const begun = custodiesOf(units)
    .map((one) => one.start)
    .filter((start) => start?.edtf)
    .sort(compareUncertainDates);
  return begun[0] ?? null;
}

/** Every custody that nobody has rejected. */
export function custodiesOf(units: readonly PublicUnit[]): Unit<"episode">[] {
  return standing(unitsOf(units, "episode")).filter((one) => episodeKinds[one.kind].custody);
}

/** How old the person may have been when first detained: every band that any birth date on file allows. */
export function ageBandsOf(units: readonly PublicUnit[]): AgeBand[] {
  const detained = filterWindowOf(firstCustody(units));
  const births = standing(unitsOf(units, "attribute")).flatMap((one) => (one.kind === "birth_date" ? (filterWindowOf(one.date) ?? []) : []));
  const ages = births.flatMap((birth) => {
    if (!detained?.from || !detained.to || !birth.from || !birth.to) return [];
    return [{ from: wholeYears(birth.to, detained.from), to: wholeYears(birth.from, detained.to) }];
  });
  return codesOf(ageBands).filter((band) => ages.some((age) => age.from <= ageBands[band].to && age.to >= ageBands[band].from));
}

/** How long the sentences on file are: every band that a term given as a range may lie in. */
export function sentenceBandsOf(units: readonly PublicUnit[]): SentenceBand[] {
  const terms = standing(unitsOf(units, "episode")).flatMap((one) => one.sentence ?? []);
  return codesOf(sentenceBands).filter((band) => terms.some((term) => isInBand(term, sentenceBands[band])));
}

function isInBand({ words, monthsMin, monthsMax }: NonNullable<Unit<"episode">["sentence"]>, { over, to }: { over: number | null; to: number | null }): boolean {
  const [from, until] = [monthsMin ?? monthsMax, monthsMax ?? monthsMin];
  if (from === null || until === null) return over === null && words !== null;
  return over !== null && to !== null && from <= to && until > over;
}

/**
 * What the person is besides a victim. Read from what the entry says in public and not from the roles on file:
 * those have no visibility of their own, and that somebody testified may be known of nobody whose name a
 * testimony withholds.
 */
export function rolesOf(units: readonly PublicUnit[]): EntryRole[] {
  const holds: Record<EntryRole, () => boolean> = {
    detainee: () => custodiesOf(units).length > 0,
    relative: () => standing(unitsOf(units, "relation")).some((one) => one.other.as === "entry" && KIN.has(one.kind)),
    witness: () => unitsOf(units, "account").some((one) => one.witnessIsVictim),
    official: () => standing(unitsOf(units, "attribute")).some((one) => one.professionClass === "public_service" || one.professionClass === "security"),
  };
  return codesOf(entryRoles).filter((role) => holds[role]());
}

const KIN: ReadonlySet<Unit<"relation">["kind"]> = new Set([
  "parent", "child", "spouse", "sibling", "grandparent", "grandchild", "uncle_aunt", "nephew_niece", "cousin",
  "parent_in_law", "child_in_law", "sibling_in_law", "relative",
]);

/** The languages of the accounts: the first part of their tags, so that a script does not part what belongs together. */
export function testimonyLanguagesOf(units: readonly PublicUnit[]): string[] {
  const languages = unitsOf(units, "account").map((one) => one.language.split("-")[0]?.toLowerCase() ?? "");
  return [...new Set(languages)].filter((language) => /^[a-z]{2,3}$/.test(language) && language !== NO_LANGUAGE).sort();
}

/** Numbers of the same person in other databases, as they are looked for. */
export function identifiersOf(units: readonly PublicUnit[]): string[] {
  return [...new Set(unitsOf(units, "identifier").map((one) => identifierKey(one.identifier)))];
}

/** A number of another database without what differs from hand to hand: case, blanks, the sign before it. */
export function identifierKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(/^(?:#|№|no\.|nr\.)/u, "");
}

function codesOf<Code extends string>(table: Readonly<Record<Code, unknown>>): Code[] {
  return Object.keys(table) as Code[];
}
