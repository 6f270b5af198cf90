import { translatorIn } from "@/lib/i18n/translator";
import { permanentUrl, searchPath } from "@/lib/permalinks";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import { titleOf } from "@/lib/publication/record-listing";
import { recordParts } from "@/lib/publication/record-parts";
import type { CitedWork } from "./cited-work";

/** What a citation needs besides the version: where the site is, and the day on which it is read. */
export interface CitationContext {
  siteUrl: string;
  today: string;
}

/** Facts, accounts, pictures and statements have ids that stay the same from version to version. */
export function isCitedAlone(unit: PublicUnit): boolean {
  return /^[a-z]-[a-z0-9]{10}$/.test(unit.id);
}

/**
 * What there is to cite of a version, or of one unit in it. Citations are copied into texts of every language; like their
 * styles, their own words are English. Everything comes from the version: what it withholds is withheld here.
 */
export function describeWork(version: PublicVersion, unit: PublicUnit | null, { siteUrl, today }: CitationContext): CitedWork {
  const t = translatorIn("en");
  const { kind, number, version: of } = version;
  const { name, authors } = kind === "testimony" ? testimonyName(version) : { name: recordName(version), authors: [] };
  const numbered = t("citations.numbered.versionOf", { record: t(`citations.numbered.${kind}`, { number: String(number) }), version: String(of) });
  return {
    id: ["guwah", kind, number, of, ...(unit ? [unit.id] : [])].join("-"),
    name,
    numbered: unit === null ? numbered : t("citations.numbered.unitOf", { record: numbered, unit: t(`citations.units.${unitKind(unit)}`), id: unit.id }),
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

function recordName(version: PublicVersion): string {
  const t = translatorIn("en");
  const title = titleOf(version.units);
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

/** The particulars of a document: whoever cites our record of it should also name the document itself. */
function sourceNote(version: PublicVersion): string | null {
  const { source } = recordParts(version.units);
  if (source === null) return null;
  const particulars = [source.author, source.publisher, source.date?.words ?? source.date?.edtf ?? null, source.url];
  const t = translatorIn("en");
  const said = particulars.filter((one) => one !== null).join(t("fact.listSeparator"));
  return said === "" ? null : t("citations.documentNote", { particulars: said });
}

/** What there is to cite of a search: its number, what was asked, when, and how much was found. */
export function describeSearch(
  search: { number: number; citedAt: Date; total: number; filter: { q: string | null } },
  { siteUrl, today }: CitationContext,
): CitedWork {
  const t = translatorIn("en");
  const number = t("citations.numbered.search", { number: String(search.number) });
  const { q } = search.filter;
  return {
    id: ["guwah", "search", search.number].join("-"),
    name: q === null ? t("citations.searchOfEntries") : t("citations.searchFor", { words: q }),
    numbered: t("citations.numbered.entriesFound", { search: number, count: search.total }),
    authors: [],
    number,
    version: null,
    publishedOn: search.citedAt.toISOString().slice(0, 10),
    accessedOn: today,
    url: new URL(searchPath(search.number), siteUrl).href,
    site: t("site.name"),
    language: null,
    note: null,
  };
}
