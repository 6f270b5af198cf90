import type { EntryAccount } from "@/lib/publication/entry-accounts";
import type { EntryView } from "@/lib/publication/entry-view";
import { relatedEntry } from "@/lib/publication/entry-relations";
import type { PublicFact, Unit } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";
import type { Block, Inline, Row } from "./print-document";
import { attributeValue, claim, marks, relatedPerson, relationLabel } from "./printed-claims";
import { officialEpisode } from "./printed-episodes";
import { contentNote, date, joined, numbered, own, plain, prose, recordName, text, words } from "./print-words";
import type { Printing } from "./print-words";

/** The testimonies one by one: what each says about this victim, as published. */
export function testimonies(printing: Printing, accounts: readonly EntryAccount[]): Block[] {
  const { t } = printing;
  if (accounts.length === 0) return [text([plain(t("entry.none.testimonies"), "soft")])];
  const direct = accounts.some(({ isDirect }) => isDirect) ? [text([plain(t("entry.account.direct"))], "small")] : [];
  return [...accounts.flatMap((one) => account(printing, one)), ...direct];
}

function account(printing: Printing, { account: said, testimony, witnesses, isDirect, sections }: EntryAccount): Block[] {
  const { t } = printing;
  const rows: Row[] = [
    { term: [plain(t("entry.account.testifyingParty"))], blocks: [text(testifyingParty(printing, said, witnesses))] },
    ...sections.map(({ name, text: words }): Row => ({ term: [plain(t(`entry.account.${name}`))], blocks: prose(words, said.language) })),
  ];
  return [
    { is: "heading", level: 3, inline: [plain(`${numbered(printing, said.testimony)}${isDirect ? "*" : ""}`)] },
    ...(testimony ? [text(testimonyOrigin(printing, testimony), "small")] : []),
    ...contentNote(printing, said.contentNote),
    { is: "rows", rows },
  ];
}

/** Form, date, languages of a testimony, and the source that reports it. */
function testimonyOrigin(printing: Printing, { form, date: given, languages, reportedBy }: Unit<"testimony">): Inline[] {
  const { t } = printing;
  const language = (code: string) => {
    const key = `languages.${code.split("-")[0]}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as "languages.en") : code;
  };
  return joined(printing, [
    [plain(t(`vocabulary.testimonyForms.${form}`))],
    given ? date(printing, given) : [],
    ...languages.map((code) => [plain(language(code))]),
    reportedBy ? [plain(`${t("entry.account.reportedBy")} `), ...recordName(printing, reportedBy)] : [],
  ]);
}

/** Who testifies, as far as they may be named, and what they are to the victim. */
function testifyingParty(printing: Printing, said: Unit<"account">, witnesses: readonly Unit<"witness">[]): Inline[] {
  const standing = witnessStanding(printing, said);
  return [...witnessNames(printing, witnesses), ...(standing.length === 0 ? [] : [plain(" ("), ...standing, plain(")")])];
}

/** The names of witnesses, or what stands for them. */
export function witnessNames(printing: Printing, witnesses: readonly Unit<"witness">[]): Inline[] {
  const withheld = plain(printing.t("site.nameWithheld"));
  if (witnesses.length === 0) return [withheld];
  return joined(printing, witnesses.map(({ name, description }) => [name ? own(name.text, name.language) : description === null ? withheld : words(description)]));
}

/** "neighbour of the victim, eyewitness". */
function witnessStanding(printing: Printing, said: Unit<"account">): Inline[] {
  const { t } = printing;
  if (said.witnessIsVictim) return [words(t("entry.account.byVictim"))];
  const relation = witnessRelation(printing, said);
  return joined(printing, [relation === null ? [] : [words(relation)], said.witnessIsEyewitness ? [plain(t("entry.account.eyewitness"))] : []]);
}

function witnessRelation({ t }: Printing, said: Unit<"account">): string | null {
  if (said.witnessRelationWords !== null) return said.witnessRelationWords;
  if (said.witnessRelation === null) return null;
  return t("entry.account.relationOf", { relation: t(`vocabulary.relationKinds.${said.witnessRelation}`, { sex: "other" }) });
}

/** What authorities and official documents are cited as saying. */
export function officialAccounts(printing: Printing, { episodes, facts }: EntryView["official"]): Block[] {
  const { t } = printing;
  if (episodes.length === 0 && facts.length === 0) return [text([plain(t("entry.none.officialAccounts"), "soft")])];
  return [
    text([plain(t("entry.official.explain"))], "small"),
    ...episodes.flatMap((episode) => officialEpisode(printing, episode)),
    ...facts.map((fact) => text([...factInALine(printing, fact), ...marks(printing, fact)])),
  ];
}

/** A fact in one line: what it is about and what it says. */
function factInALine(printing: Printing, fact: PublicFact): Inline[] {
  const { t } = printing;
  const on = (label: string, when: Parameters<typeof date>[1] | null) => joined(printing, [[plain(label)], when ? date(printing, when) : []]);
  switch (fact.type) {
    case "name":
      return [own(fact.text, fact.language, fact.script)];
    case "attribute":
      // What a content note covers stands where the note does.
      return [plain(t(`vocabulary.attributeKinds.${fact.kind}`)), ...(fact.contentNote ? [] : [plain(": "), ...attributeValue(printing, fact)])];
    case "episode":
      return on(t(`vocabulary.episodeKinds.${fact.kind}`), fact.start ?? fact.end);
    case "status":
      return on(t(`vocabulary.statusValues.${fact.value}`), fact.asOf ?? fact.learned);
    case "relation":
      return [plain(`${relationLabel(printing, fact)}: `), ...relatedPerson(printing, fact.other)];
  }
}

/** Victims among relatives, then others who are mentioned. */
export function relations(printing: Printing, { first, total }: EntryView["relations"]): Block[] {
  const { t, labels } = printing;
  const [victims, others] = [first.filter(({ other }) => other.as === "entry"), first.filter(({ other }) => other.as !== "entry")];
  const printed = (relation: Unit<"relation">) => {
    const label = relationLabel(printing, relation);
    const entry = relatedEntry(relation);
    const status = entry && labels.get(recordKey(entry))?.status;
    const value = joined(printing, [relatedPerson(printing, relation.other), [relation.words ? words(relation.words) : plain(label)]]);
    return claim(printing, relation, [...value, ...(status ? [plain(` · ${t(`vocabulary.statusValues.${status}`)}`, "soft")] : [])]);
  };
  const othersHeading: Block = { is: "heading", level: 3, inline: [plain(t("entry.sections.relations"))] };
  return [
    ...(victims.length === 0 ? [text([plain(t("entry.none.relatives"), "soft")])] : victims.flatMap(printed)),
    ...(others.length > 0 ? [othersHeading, ...others.flatMap(printed)] : []),
    ...(total > first.length ? [text([plain(t("entry.relation.first", { shown: first.length, total }))], "small")] : []),
  ];
}
