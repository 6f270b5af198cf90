import { makeUncertainDate } from "@/lib/edtf-dates";
import type { UncertainDate } from "@/lib/edtf-dates";
import type { CitedRecords } from "@/lib/publication/cited-records";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { PublicVersion, Unit, UnitOf } from "@/lib/publication/public-record";
import type { PublicCitation, RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import { recordParts } from "@/lib/publication/record-parts";
import { assessmentUnit, attributeUnit, episodeUnit, factId, nameUnit, relationUnit, statusUnit } from "./public-units";

/** A date with the words as given. */
export function remembered(words: string | null, edtf: string | null): UncertainDate {
  const made = makeUncertainDate({ words, edtf });
  if (!made.ok) throw new Error(`Not a date: ${edtf}`);
  return made.date;
}

const cite = (kind: "testimony" | "source", number: number, paragraph?: string, quote: string | null = null): PublicCitation => ({
  ref: { kind, number },
  locator: paragraph === undefined ? null : { kind: "paragraph", value: paragraph },
  quote,
});
const place = (number: number): RecordRef & { kind: "place" } => ({ kind: "place", number });
const testimony = (number: number): RecordRef & { kind: "testimony" } => ({ kind: "testimony", number });

const names = [
  nameUnit("namelatin", { text: "Örnek Misal", language: "ug-Latn", certainty: "confirmed", citations: [cite("source", 3, "12")] }),
  nameUnit("namebook", { text: "Ornek Misal Example", kind: "as_in_document", citations: [cite("source", 4, "2")] }),
  nameUnit("namewrong", {
    text: "Ornak Mishal",
    standing: "rejected",
    standingReason: "A later edition of the article corrects the spelling.",
    citations: [cite("source", 4, "3")],
  }),
  nameUnit("namearab", { text: "ئۆرنەك مىسال", language: "ug", script: "Arab", certainty: "confirmed", citations: [cite("source", 3, "12")] }),
  nameUnit("namecyrl", { text: "Өрнек Мисал", language: "kk", script: "Cyrl", kind: "transliteration", scheme: "BGN/PCGN", citations: [cite("testimony", 7)] }),
  nameUnit("namehans", { text: "吾尔乃克·米萨里", language: "zh", script: "Hans", kind: "as_in_document", citations: [cite("source", 5, "1")] }),
];

const attributes = [
  attributeUnit("born", "birth_date", { date: remembered("about 1957", "1957~"), remark: "Worked out from the age at the time of writing.", citations: [cite("source", 3, "83")] }),
  attributeUnit("sex", "sex", { sex: "male", certainty: "confirmed", citations: [cite("source", 3, "12")] }),
  attributeUnit("ethnicity", "ethnicity", { ethnicity: "kazakh", certainty: "confirmed", citations: [cite("source", 3, "12"), cite("testimony", 7)] }),
  attributeUnit("teacher", "profession", { professionClass: "education", text: "retired teacher of mathematics", textLanguage: "en", citations: [cite("source", 3, "83")] }),
  attributeUnit("farmer", "profession", {
    professionClass: "agriculture",
    text: "herdsman",
    textLanguage: "en",
    standing: "alternative",
    standingReason: "Two sources close to the family say teacher.",
    certainty: "possible",
    citations: [cite("source", 4, "5")],
  }),
  attributeUnit("origin", "origin", { place: place(2), citations: [cite("source", 3, "83")] }),
  attributeUnit("health", "health", { text: "heart problems; in a prison hospital three times", textLanguage: "en", contentNote: "medical", citations: [cite("testimony", 7)] }),
  attributeUnit("citizen", "citizenship", { text: "residence permit of another country", textLanguage: "en", citations: [cite("source", 3, "84")] }),
];

const statuses = [
  statusUnit("released", "reported_released", {
    speech: "supervised",
    asOf: remembered("spring 2018", "2018-21"),
    learned: remembered("June 2018", "2018-06"),
    text: "He said on the telephone that he was at home and well.",
    textLanguage: "en",
    citations: [cite("testimony", 7, undefined, "He said: I am at home, do not call.")],
  }),
  statusUnit("disputed", "release_disputed", {
    speech: "freely",
    asOf: remembered(null, "2019-01"),
    place: place(2),
    citations: [cite("testimony", 9, "4")],
  }),
  statusUnit("incamp", "in_camp", { standing: "alternative", standingReason: "Older than the other reports.", asOf: remembered(null, "2017-11"), citations: [cite("source", 4, "8")] }),
];

const episodes = [
  episodeUnit("arrest", "detention", {
    start: remembered("September 2017", "2017-09"),
    place: place(2),
    description: "Arrested on arrival, at the border crossing.",
    descriptionLanguage: "en",
    reasonsSuspected: ["travel"],
    reasonSuspectedWords: "moving abroad",
    citations: [cite("source", 3, "83"), cite("testimony", 7)],
  }),
  episodeUnit("arrestb", "detention", {
    start: remembered("about the end of Ramadan 2017", "2017-06~"),
    standing: "alternative",
    standingReason: "The person says September; this was said by somebody who was not there.",
    citations: [cite("source", 4, "6")],
  }),
  episodeUnit("camp", "camp", {
    facility: { kind: "facility", number: 1 },
    place: place(2),
    start: remembered(null, "2017-09/2018-04"),
    end: remembered("April 2018", "2018-04"),
    conditions: "Thirty in one room.",
    contentNote: "torture",
    citations: [cite("testimony", 7, "12")],
  }),
  episodeUnit("sentence", "sentence", {
    start: remembered(null, "2019-02"),
    reasonsOfficial: ["terrorism_extremism"],
    reasonOfficialWords: "“ties with terrorists”",
    charge: "assembling a crowd to disturb public order",
    court: "a district court",
    sentence: { words: null, monthsMin: 90, monthsMax: 120 },
    certainty: "confirmed",
    citations: [cite("source", 5, "2", "判处有期徒刑")],
  }),
  episodeUnit("undated", "documents_withheld", { citations: [cite("testimony", 9)] }),
];

const relations = [
  relationUnit("wife", { as: "entry", number: 168 }, { kind: "spouse", otherSex: "female", citations: [cite("testimony", 7)] }),
  relationUnit("brother", { as: "entry", number: 999 }, { words: "elder brother", otherSex: "male", citations: [cite("testimony", 9)] }),
  relationUnit("daughter", { as: "name", text: "Mısal Kızı", language: "tr" }, { kind: "child", otherSex: "female", citations: [cite("testimony", 7)] }),
  relationUnit("neighbour", { as: "withheld" }, { kind: "neighbour", citations: [cite("testimony", 9)] }),
];

const accounts: Unit<"account">[] = [
  {
    id: "a-account007",
    type: "account",
    testimony: testimony(7),
    witnessIsVictim: false,
    witnessRelation: "child",
    witnessRelationWords: null,
    language: "en",
    sections: {
      aboutVictim: "My father taught for forty years.\n\nHe had never been abroad before he retired.",
      victimLocation: "At home in the county, as far as we know.",
      whenDetained: "In September 2017.",
      howLearned: "From relatives by telephone.",
    },
    contentNote: null,
  },
  {
    id: "a-account009",
    type: "account",
    testimony: testimony(9),
    witnessIsVictim: false,
    witnessRelation: "held_together",
    witnessRelationWords: null,
    language: "ug",
    sections: { aboutVictim: "ئۇ كىشى بىلەن بىر كامېردا ياتتۇق.", victimStatus: "ئۇنىڭ ئەھۋالى ئېغىر ئىدى." },
    contentNote: "torture",
  },
];

const units: UnitOf<"entry">[] = [
  ...names,
  ...attributes,
  ...statuses,
  ...episodes,
  ...relations,
  ...accounts,
  { id: "summary-en", type: "summary", language: "en", text: "A retired teacher who was detained on the way home in 2017.\n\nHis release is disputed." },
  { id: "summary-ug", type: "summary", language: "ug", text: "دەم ئېلىشقا چىققان ئوقۇتقۇچى." },
  { id: "identifier-1", type: "identifier", database: "Another database", identifier: "4521", url: "https://example.org/4521", label: null, note: null },
  { id: "list-1", type: "list", list: { kind: "list", number: 1 } },
  assessmentUnit({
    title: factId("namelatin"),
    status: { value: "sentenced", rule: "latest_episode", basis: [factId("sentence")] },
    tier: { value: 1, rule: "official_document", basis: [{ kind: "source", number: 5 }], unverified: ["no_direct_testimony"] },
  }),
];

/** A version of an invented entry with everything that the page must cope with. */
export function publicEntry(given: Partial<PublicVersion<"entry">> = {}): PublicVersion<"entry"> {
  return {
    kind: "entry",
    number: 167,
    version: 2,
    currentVersion: 3,
    publishedAt: new Date("2026-11-20T10:00:00Z"),
    firstPublishedAt: new Date("2026-10-02T10:00:00Z"),
    note: "Adds the verdict.",
    hash: "3f5a".repeat(16),
    previousHash: "77ab".repeat(16),
    units,
    redactions: [],
    ...given,
  };
}

const source = (kind: Unit<"source">["kind"], title: string, titleLanguage: string, author: string | null): Unit<"source"> => ({
  id: "source", type: "source", kind, title, titleLanguage, author, publisher: "Example Press", date: remembered(null, "2020-03"),
  languages: [titleLanguage], url: null, archivedUrl: null, accessedOn: null, fileHash: null, note: null,
});
const statement = (form: Unit<"testimony">["form"], reportedBy: number | null): Unit<"testimony"> => ({
  id: "testimony", type: "testimony", form, reportedBy: reportedBy === null ? null : { kind: "source", number: reportedBy },
  date: remembered(null, "2018-08-12"), place: null, languages: ["ug"], contentNote: null,
});

/** The testimonies and sources that the invented entry cites. */
export function citedByPublicEntry(): CitedRecords {
  const witness = { type: "witness" as const, entry: null };
  return new Map([
    ["source:3", recordParts([source("book", "An Example Book", "en", "A. Writer")])],
    ["source:4", recordParts([source("news_article", "Мысал туралы мақала", "kk", null)])],
    ["source:5", recordParts([source("verdict", "刑事判决书", "zh", null)])],
    ["testimony:7", recordParts([statement("interview", null), { ...witness, id: "w1", name: { text: "مىسال قىزى", language: "ug" }, description: null }])],
    ["testimony:9", recordParts([statement("quoted_in_text", 3), { ...witness, id: "w1", name: null, description: null }])],
  ]);
}

const label = (kind: RecordLabel["kind"], number: number, title: string | null, language: string | null, status: RecordLabel["status"] = null) =>
  ({ kind, number, title, language, status }) satisfies RecordLabel;

/** Names of the records that the invented entry refers to; entry 999 is not published. */
export function labelsOfPublicEntry(): ReadonlyMap<string, RecordLabel> {
  const labels = [
    label("place", 2, "Example County", "en"),
    label("facility", 1, "former Third Example School", "en"),
    label("list", 1, "Teachers", "en"),
    label("entry", 168, null, null, "in_custody"),
    label("source", 3, "An Example Book", "en"),
    label("source", 5, "刑事判决书", "zh"),
    label("testimony", 7, "مىسال قىزى", "ug"),
  ];
  return new Map(labels.map((one) => [recordKey(one), one]));
}
