import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { nameKeys } from "@/lib/names/name-keys";
import type { NameKeys } from "@/lib/names/name-keys";
import { assessmentOf } from "@/lib/publication/assessment";
import type { PublicFact, PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import { unitsOf } from "@/lib/publication/public-record";
import { accountSections } from "@/lib/testimonies/vocabulary";

/** A public name as written, with the keys under which it is found. */
export interface IndexedName {
  text: string;
  language: string;
  script: string;
  keys: NameKeys;
}

/** A public text in one language. */
export interface IndexedText {
  language: string;
  text: string;
}

/** What an index holds of one published record. */
export interface SearchDocument {
  recordId: string;
  kind: PublicRecordKind;
  number: number;
  /** The revision of the record that this describes. */
  revision: bigint;
  names: IndexedName[];
  texts: IndexedText[];
}

/** A published record with the units of its current version. */
export interface PublishedRecord {
  recordId: string;
  kind: PublicRecordKind;
  number: number;
  revision: bigint;
  units: readonly PublicUnit[];
}

/** Describes a published record to an index; pure, so that an index can be built again at any time. */
export function searchDocument({ recordId, kind, number, revision, units }: PublishedRecord): SearchDocument {
  const names = indexedNames(units).map((name) => ({ ...name, keys: nameKeys(name.text) }));
  return { recordId, kind, number, revision, names, texts: indexedTexts(units) };
}

/** The names that a record may be found by, each spelling once; none where a person's name is withheld. */
export function indexedNames(units: readonly PublicUnit[]): Omit<IndexedName, "keys">[] {
  const persons = unitsOf(units, "name").filter((name) => name.standing !== "rejected");
  const isWithheld = persons.length > 0 && assessmentOf(units).nameWithheld;
  const names = [...unitsOf(units, "record_name"), ...(isWithheld ? [] : persons)];
  const byText = new Map(names.map(({ text, language, script }) => [text, { text, language, script }]));
  return [...byText.values()];
}

/** The texts that a record may be found by, in the order in which the record holds them. */
export function indexedTexts(units: readonly PublicUnit[]): IndexedText[] {
  return units.flatMap(textsOf).filter(({ text }) => text.trim() !== "");
}

/** The words of one unit. What was rejected as wrong is still shown, but nobody is found by it. */
function textsOf(unit: PublicUnit): IndexedText[] {
  const inUnknown = (...texts: (string | null | undefined)[]) => texts.flatMap((text) => (text ? [{ language: NO_LANGUAGE, text }] : []));
  switch (unit.type) {
    case "account":
      return accountSections.flatMap((name) => {
        const text = unit.sections[name];
        return text === undefined ? [] : [{ language: unit.language, text }];
      });
    case "summary":
    case "text":
      return [{ language: unit.language, text: unit.text }];
    case "attribute":
    case "episode":
    case "status":
    case "relation":
      return unit.standing === "rejected" ? [] : factTexts(unit, inUnknown);
    case "remark":
      return [{ language: unit.textLanguage, text: unit.text }];
    case "source":
      return [{ language: unit.titleLanguage, text: unit.title }, ...inUnknown(unit.author, unit.publisher, unit.note)];
    case "list_description":
      return [unit.name, unit.definition].map((text) => ({ language: unit.language, text }));
    case "organisation":
      return inUnknown(unit.description);
    case "witness":
      return inUnknown(unit.name?.text, unit.description);
    default:
      return [];
  }
}

function factTexts(fact: Exclude<PublicFact, { type: "name" }>, inUnknown: (...texts: (string | null)[]) => IndexedText[]): IndexedText[] {
  const spoken = (language: string | null, text: string | null) => (text ? [{ language: language ?? NO_LANGUAGE, text }] : []);
  const remark = inUnknown(fact.remark);
  switch (fact.type) {
    case "attribute":
    case "status":
      return [...spoken(fact.textLanguage, fact.text), ...remark];
    case "relation":
      return [...inUnknown(fact.words), ...(fact.other.as === "name" ? spoken(fact.other.language, fact.other.text) : []), ...remark];
    case "episode":
      return [
        ...spoken(fact.descriptionLanguage, fact.description),
        ...inUnknown(fact.reasonSuspectedWords, fact.reasonOfficialWords, fact.charge, fact.sentence?.words ?? null, fact.court, fact.conditions),
        ...remark,
      ];
  }
}
