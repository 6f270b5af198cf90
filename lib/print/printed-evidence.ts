import { permanentUrl } from "@/lib/permalinks";
import type { EntryView } from "@/lib/publication/entry-view";
import type { Unit } from "@/lib/publication/public-record";
import type { PublicCitation, RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import type { Block, Row, Inline, Run } from "./print-document";
import { witnessNames } from "./printed-testimonies";
import { date, dayWords, joined, numbered, own, plain, text, words } from "./print-words";
import type { Printing } from "./print-words";

/** What a footnote says: the testimony or source, the place in it, and its words; once for each record, its address. */
export function noteText(printing: Printing, { ref, locator, quote }: PublicCitation, isFirst: boolean): Run[] {
  const { t } = printing;
  const place = locator ? [plain(t(`locator.${locator.kind}`, { value: locator.value }))] : [];
  return [
    ...(joined(printing, [recordOrigin(printing, ref), place]) as Run[]),
    ...(quote === null ? [] : [plain(": “"), words(quote), plain("”")]),
    ...(isFirst && printing.cited.has(recordKey(ref)) ? [plain(t("fact.listSeparator")), writtenAddress(permanentUrl(printing.siteUrl, ref))] : []),
  ];
}

/** An address as paper has to say it. */
function writtenAddress(href: string): Run {
  return { text: href, dir: "ltr", href };
}

/** A testimony or source as it stands in a list of references: who made it, what it is, when, and its number. */
function recordOrigin(printing: Printing, ref: RecordRef): Inline[] {
  const { t, cited, siteUrl } = printing;
  const parts = cited.get(recordKey(ref));
  const alone = numbered(printing, ref);
  if (!parts) return [plain(t("record.notPublished", { record: alone }), "soft")];
  const { source, testimony, witnesses } = parts;
  const said = source ? sourceParts(printing, source) : [witnessNames(printing, witnesses), ...(testimony ? testimonyParts(printing, testimony) : [])];
  return joined(printing, [...said, [{ text: alone, href: permanentUrl(siteUrl, ref) }]]);
}

function sourceParts(printing: Printing, source: Unit<"source">): Inline[][] {
  const makers = [source.author, source.publisher].filter((name, index, all): name is string => name !== null && all.indexOf(name) === index);
  return [
    [own(source.title, source.titleLanguage)],
    ...makers.map((name) => [words(name)]),
    [plain(printing.t(`vocabulary.sourceKinds.${source.kind}`))],
    source.date ? date(printing, source.date) : [],
  ];
}

function testimonyParts(printing: Printing, testimony: Unit<"testimony">): Inline[][] {
  return [[plain(printing.t(`vocabulary.testimonyForms.${testimony.form}`))], testimony.date ? date(printing, testimony.date) : []];
}

/** Everything that the entry rests on, record by record, and the same person elsewhere. */
export function citedRecords(printing: Printing, { footnotes, identifiers }: EntryView): Block[] {
  const { t } = printing;
  const group = (key: "testimonies" | "sourcesOnly", records: readonly { ref: RecordRef }[]): Block[] =>
    records.length === 0 ? [] : [{ is: "heading", level: 3, inline: [plain(t(`entry.sections.${key}`))] }, ...records.map(({ ref }) => text(recordOrigin(printing, ref)))];
  const { testimonies, sources } = footnotes;
  return [
    ...(testimonies.length + sources.length === 0 ? [text([plain(t("entry.none.sources"), "soft")])] : []),
    ...group("testimonies", testimonies),
    ...group("sourcesOnly", sources),
    ...(identifiers.length === 0 ? [] : [{ is: "heading", level: 3, inline: [plain(t("entry.sources.otherDatabases"))] } as const, ...identifiers.flatMap(identifierLines)]),
  ];
}

function identifierLines({ database, identifier, url, label, note }: Unit<"identifier">): Block[] {
  const number: Run = { text: identifier, dir: "ltr", ...(url ? { href: url } : {}) };
  return [text([words(label ?? database), plain(": "), number]), ...(note ? [text([words(note)], "small")] : [])];
}

/** When the entry was made and changed, which version this is, and how to cite it. */
export function aboutEntry({ t, locale, siteUrl }: Printing, { version }: EntryView): Block {
  const row = (key: "created" | "updated" | "version" | "note" | "hash", inline: readonly Inline[]): Row => ({ term: [plain(t(`entry.record.${key}`))], blocks: [text(inline)] });
  const address = permanentUrl(siteUrl, version, version.version);
  return {
    is: "rows",
    rows: [
      row("created", [plain(dayWords(locale, version.firstPublishedAt))]),
      row("updated", [plain(dayWords(locale, version.publishedAt))]),
      row("version", [plain(t("entry.record.versionOf", { version: version.version, current: version.currentVersion }))]),
      ...(version.note ? [row("note", [words(version.note)])] : []),
      row("hash", [{ text: version.hash, dir: "ltr" }]),
      { term: [plain(t("citations.permanent"))], blocks: [text([writtenAddress(address)]), text([plain(t("entry.cite.explain"))], "small")] },
    ],
  };
}
