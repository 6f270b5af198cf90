import { dateInShort } from "@/lib/edtf-dates/said-date";
import { translatorIn } from "@/lib/i18n/translator";
import { permanentUrl } from "@/lib/permalinks";
import { assessmentOf } from "@/lib/publication/assessment";
import type { PublicUnit, PublicVersion, Unit } from "@/lib/publication/public-record";
import { titleOf } from "@/lib/publication/record-listing";
import { recordParts } from "@/lib/publication/record-parts";
import { claimWords } from "./claim-words";
import type { CitedLabels } from "./claim-words";
import type { CitedWork } from "./cited-work";

/** What a citation needs besides what is cited: where the site is, and the day on which it is read. */
export interface CitationContext {
  siteUrl: string;
  today: string;
}

/** A version, or one unit in it, with the names of the records that the unit refers to. */
export interface WorkCited {
  version: PublicVersion;
  unit: PublicUnit | null;
  labels: CitedLabels;
}

/** Facts, accounts, pictures and statements have ids that stay the same from version to version. */
export function isCitedAlone(unit: PublicUnit): boolean {
  return /^[a-z]-[a-z0-9]{10}$/.test(unit.id);
}

/**
 * What there is to cite of a version, or of one unit in it. Citations are copied into texts of every language; like their
 * styles, their own words are English. Everything comes from the version: what it withholds is withheld here.
 */
export function describeWork({ version, unit, labels }: WorkCited, { siteUrl, today }: CitationContext): CitedWork {
  const t = translatorIn("en");
  const { kind, number, version: of } = version;
  const { name, authors } = kind === "testimony" ? testimonyName(version) : { name: recordName(version), authors: [] };
  const numbered = t("citations.numbered.versionOf", { record: t(`citations.numbered.${kind}`, { number: String(number) }), version: String(of) });
  return {
    id: ["guwah", kind, number, of, ...(unit ? [unit.id] : [])].join("-"),
    medium: "page",
    name,
    numbered: unit === null ? numbered : numberedUnit(numbered, unit, isNameless(version, unit) ? null : claimWords(unit, labels)),
    authors,
    number: t(`citations.numbered.${kind}`, { number: String(number) }),
    version: of,
    publishedOn: version.publishedAt.toISOString().slice(0, 10),
    accessedOn: today,
    url: permanentUrl(siteUrl, version, of, unit?.id),
    site: t("site.name"),
    language: languageOf(version),
    note: sourceNote(version),
  };
}

/** The fact by its id, and what it claims. */
function numberedUnit(record: string, unit: PublicUnit, claim: string | null): string {
  const t = translatorIn("en");
  const numbered = t("citations.numbered.unitOf", { record, unit: t(`citations.units.${unitKind(unit)}`), id: unit.id });
  return claim === null ? numbered : t("citations.numbered.claim", { unit: numbered, claim });
}

/** The names of somebody whose name is withheld are said nowhere. */
function isNameless({ units }: PublicVersion, unit: PublicUnit): boolean {
  return unit.type === "name" && assessmentOf(units).nameWithheld;
}

function recordName(version: PublicVersion): string {
  const t = translatorIn("en");
  const title = titleOf(version.units);
  const { source } = recordParts(version.units);
  if (source) return documentName(source);
  if (title) return title.text;
  return version.kind === "entry" ? t("site.nameNotGiven") : t(`kinds.${version.kind}`);
}

/** A testimony is named after those who testified. Whoever is not named in the version is not named here. */
function testimonyName(version: PublicVersion): { name: string; authors: string[] } {
  const t = translatorIn("en");
  const { witnesses } = recordParts(version.units);
  const authors = witnesses.flatMap((witness) => witness.name?.text ?? []);
  if (witnesses.length === 0) return { name: t("kinds.testimony"), authors };
  if (authors.length === 0) return { name: t("citations.testimonyWithheld", { count: witnesses.length }), authors };
  const names = authors.join(t("fact.listSeparator"));
  return { name: t(authors.length < witnesses.length ? "citations.testimonyPartlyWithheld" : "records.testimonyOf", { names }), authors };
}

/** What the unit is, as codes that have words. */
function unitKind(unit: PublicUnit) {
  switch (unit.type) {
    case "name":
    case "attribute":
    case "episode":
    case "status":
    case "relation":
    case "account":
    case "image":
    case "remark":
      return unit.type;
    default:
      return "other";
  }
}

function languageOf(version: PublicVersion): string | null {
  const parts = recordParts(version.units);
  return (version.kind === "testimony" ? parts.texts[0]?.language : titleOf(version.units)?.language) ?? null;
}

/** Our record of a document is called by what the document itself is cited by, in every style: it has no author of its own. */
function documentName({ title, author, publisher, date }: Unit<"source">): string {
  const t = translatorIn("en");
  const by = author && t("citations.documentBy", { author });
  return [title, by, publisher === author ? null : publisher, dateInShort(date, "en")].filter((part) => part !== null).join(t("fact.listSeparator"));
}

/** The particulars of a document, with where to read it. */
function sourceNote(version: PublicVersion): string | null {
  const { source } = recordParts(version.units);
  if (source === null) return null;
  const particulars = [source.author, source.publisher, dateInShort(source.date, "en"), source.url];
  const t = translatorIn("en");
  const said = particulars.filter((one) => one !== null).join(t("fact.listSeparator"));
  return said === "" ? null : t("citations.documentNote", { particulars: said });
}
