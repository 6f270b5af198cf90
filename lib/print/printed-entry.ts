import { translatorIn } from "@/lib/i18n/translator";
import { ageWords } from "@/lib/publication/age-words";
import { placesOf } from "@/lib/publication/current-location";
import type { EntryPageData } from "@/lib/publication/entry-page-queries";
import { manifoldRows, rowsBeforeLocation, rowsIfKnown } from "@/lib/publication/entry-summary";
import type { AttributeRowKey } from "@/lib/publication/entry-summary";
import type { EntryView } from "@/lib/publication/entry-view";
import type { ScriptGroup } from "@/lib/publication/entry-names";
import type { PublicFact, Unit } from "@/lib/publication/public-record";
import type { Locale } from "@/lib/i18n/locales";
import { permanentUrl } from "@/lib/permalinks";
import { attributeValue, claim, claims, marks } from "./printed-claims";
import { chronology, derivedReasons, sentenceTerm } from "./printed-episodes";
import { aboutEntry, citedRecords, noteText } from "./printed-evidence";
import { officialAccounts, relations, testimonies } from "./printed-testimonies";
import { PrintedNotes } from "./printed-notes";
import type { Block, Inline, PrintedEntry, Row, Run } from "./print-document";
import { date, dayWords, joined, own, plain, prose, recordName, text } from "./print-words";
import type { Printing } from "./print-words";

/** One version of an entry as it is printed: what its page shows, in the order of the page. */
export function printedEntry(locale: Locale, siteUrl: string, { view, labels, cited }: EntryPageData): PrintedEntry {
  const { version, title } = view;
  const anchor = `entry-${version.number}-${version.version}`;
  const t = translatorIn(locale);
  const notes = new PrintedNotes(anchor, (citation, isFirst) => noteText(printing, citation, isFirst));
  const printing: Printing = { locale, siteUrl, t, labels, cited, notes };
  const section = (key: Parameters<typeof heading>[1], blocks: readonly Block[]) => (blocks.length === 0 ? [] : [heading(printing, key), ...blocks]);
  return {
    anchor,
    above: t("entry.counterAlone", { number: version.number }),
    title: title ? own(title.text, title.language, title.script) : plain(t("site.nameNotGiven")),
    running: {
      words: t("print.running", { number: String(version.number), version: String(version.version), date: dayWords(locale, version.publishedAt) }),
      address: permanentUrl(siteUrl, version, version.version),
    },
    blocks: [
      ...redactions(printing, view),
      ...section("tier", evidenceTier(printing, view)),
      ...section("names", names(printing, view)),
      ...section("atAGlance", [summaryTable(printing, view)]),
      ...section("summary", summaries(printing, view.summaries)),
      ...section("statusHistory", statusHistory(printing, view.statusHistory)),
      ...section("chronology", chronology(printing, view.chronology)),
      ...section("testimonies", testimonies(printing, view.accounts)),
      ...section("officialAccounts", officialAccounts(printing, view.official)),
      ...section("relatives", relations(printing, view.relations)),
      ...section("sources", citedRecords(printing, view)),
      ...section("record", [aboutEntry(printing, view)]),
    ],
  };
}

type SectionKey = "tier" | "names" | "atAGlance" | "summary" | "statusHistory" | "chronology" | "testimonies" | "officialAccounts" | "relatives" | "sources" | "record";

function heading({ t }: Printing, key: SectionKey): Block {
  return { is: "heading", level: 2, inline: [plain(t(`entry.sections.${key}`))] };
}

function redactions({ t, locale }: Printing, { version }: EntryView): Block[] {
  return version.redactions.map(({ on, units }) => text([plain(t("print.redacted", { count: units.length, date: dayWords(locale, new Date(on)) }), "strong")]));
}

function evidenceTier(printing: Printing, { assessment: { tier } }: EntryView): Block[] {
  const { t } = printing;
  if (tier === null) return [text([plain(t("entry.tier.unknown"))])];
  return [
    text([plain(t(`entry.tier.value.${tier.value}`), "strong"), plain(` ${t(`entry.tier.reason.${tier.rule}`)}`)]),
    ...(tier.basis.length > 0 ? [text([plain(`${t("entry.tier.restsOn")} `), ...joined(printing, tier.basis.map((ref) => recordName(printing, ref)))], "small")] : []),
    ...(tier.unverified.length > 0
      ? [text([plain(`${t("entry.tier.remains")} `), ...joined(printing, tier.unverified.map((code) => [plain(t(`entry.tier.unverified.${code}`))]))], "small")]
      : []),
  ];
}

function names(printing: Printing, { names: groups, assessment }: EntryView): Block[] {
  const { t } = printing;
  if (groups.length === 0) return [text([plain(t(assessment.nameWithheld ? "site.nameWithheld" : "entry.none.names"))])];
  const rows = groups.map(({ script, names }): Row => ({ term: [plain(scriptName(printing, script))], blocks: nameForms(printing, names) }));
  return [{ is: "rows", rows }];
}

function scriptName({ t }: Printing, script: string): string {
  const key = `scripts.${script}` as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key as "scripts.Latn") : script;
}

function nameForms(printing: Printing, names: ScriptGroup["names"]): Block[] {
  const { t } = printing;
  return names.flatMap((name) => {
    const kind = t(`vocabulary.nameKinds.${name.kind}`);
    const note = name.scheme ? t("entry.names.scheme", { kind, scheme: name.scheme }) : kind;
    const isPlain = name.kind === "primary" && !name.scheme;
    return claim(printing, name, [own(name.text, name.language, name.script), ...(isPlain ? [] : [plain(` (${note})`, "soft")])]);
  });
}

function summaryTable(printing: Printing, view: EntryView): Block {
  const { t } = printing;
  const { summary } = view;
  const row = (key: keyof Messages, blocks: readonly Block[]): Row => ({ term: [plain(t(`entry.rows.${key}`))], blocks });
  const attribute = (key: AttributeRowKey) => row(key, claims(printing, summary.attributes[key], (fact) => [...attributeValue(printing, fact), ...(key === "age" ? ageNote(printing, fact, view) : [])], manifoldRows.has(key)));
  const began = summary.problemsStarted;
  return {
    is: "rows",
    rows: [
      ...rowsBeforeLocation.map(attribute),
      row("location", location(printing, summary.location)),
      row("status", statusShown(printing, view)),
      row("problemsStarted", [text(began?.start ? [...date(printing, began.start), ...marks(printing, began)] : [plain(t("site.unknown"), "soft")])]),
      row("reasonSuspected", derivedReasons(printing, summary.reasonsSuspected, "suspected")),
      row("reasonOfficial", derivedReasons(printing, summary.reasonsOfficial, "official")),
      attribute("health"),
      ...rowsIfKnown.filter((key) => summary.attributes[key].length > 0).map(attribute),
      row("lists", summary.lists.length === 0 ? [text([plain(t("entry.none.lists"), "soft")])] : summary.lists.map((list) => text(recordName(printing, list)))),
    ],
  };
}

type Messages = Record<AttributeRowKey | "location" | "status" | "problemsStarted" | "reasonSuspected" | "reasonOfficial" | "lists", string>;

/** The place of the status shown, and the residences since. */
function location(printing: Printing, { statuses, residences }: EntryView["summary"]["location"]): Block[] {
  const places = statuses.map((fact) => text([...joined(printing, placesOf(fact).map((place) => recordName(printing, place))), ...marks(printing, fact)]));
  return residences.length > 0 || places.length === 0 ? [...places, ...claims(printing, residences, (fact) => attributeValue(printing, fact), true)] : places;
}

/** The age that a birth date gives on the day of publication. */
function ageNote({ t }: Printing, birth: Unit<"attribute">, view: EntryView): Run[] {
  const age = ageWords(t, birth, view);
  return age === null ? [] : [plain(` ${age}`, "soft")];
}

/** The status that the rule shows, with the term, the rule in words and the facts behind it. */
function statusShown(printing: Printing, { summary: { status, terms } }: EntryView): Block[] {
  const { t } = printing;
  const facts = status.facts.flatMap((fact) => [...statusTime(printing, fact), ...marks(printing, fact)]);
  return [
    text([plain(t(`vocabulary.statusValues.${status.value}`), "strong"), ...facts]),
    ...terms.flatMap((episode) => (episode.sentence ? [text([plain(`${t("entry.status.term")} `, "soft"), ...sentenceTerm(printing, episode.sentence), ...marks(printing, episode)])] : [])),
    text([plain(t(`entry.status.rule.${status.rule}`))], "small"),
  ];
}

function statusTime(printing: Printing, fact: PublicFact): Inline[] {
  const { t } = printing;
  const on = fact.type === "status" ? fact.asOf : fact.type === "episode" ? (fact.start ?? fact.end) : null;
  const learned = fact.type === "status" && !on ? fact.learned : null;
  const when = on ?? learned;
  return when ? [plain(`${t("fact.listSeparator")}${learned ? `${t("entry.status.learned")} ` : ""}`), ...date(printing, when)] : [];
}

function summaries(printing: Printing, all: readonly Unit<"summary">[]): Block[] {
  return all.flatMap(({ text: said, language }) => prose(said, language));
}

/** Every status report with when it was true, when it was learned, who says so and whether freely. */
function statusHistory(printing: Printing, reports: readonly Unit<"status">[]): Block[] {
  const { t } = printing;
  if (reports.length === 0) return [text([plain(t("entry.none.statusHistory"), "soft")])];
  const rows = reports.map((report): Row => {
    const learned = report.learned ? [plain(`${t("entry.status.learned")} `), ...date(printing, report.learned)] : [];
    const value = joined(printing, [[plain(t(`vocabulary.statusValues.${report.value}`), "strong")], report.place ? recordName(printing, report.place) : []]);
    const details = [
      ...(report.text ? prose(report.text, report.textLanguage) : []),
      text(joined(printing, [report.asOf ? learned : [], [plain(t(`vocabulary.speechFreedoms.${report.speech}`))]]), "small"),
    ];
    return { term: report.asOf ? date(printing, report.asOf) : learned.length > 0 ? learned : [plain(t("entry.status.undated"))], blocks: claim(printing, report, value, { isAttributed: true, details }) };
  });
  return [{ is: "rows", rows }];
}
