import { ethnicities, professionClasses, reasonCategories } from "@/lib/facts/vocabulary";
import { randomOf } from "./generated-family";
import type { Family, Victim } from "./generated-family";
import { sourceKey } from "./generated-world";
import type { World } from "./generated-world";
import type { Random } from "./random";

const TOLD = ["words of the generator", "made by a program", "put together by chance"] as const;
const HELD = ["camp", "police_custody", "pretrial_detention", "prison", "detention"] as const;
const LATER = ["transfer", "forced_labour", "house_arrest", "release", "hospital", "trial"] as const;
const STATUSES = [
  "in_camp", "in_custody", "sentenced", "in_prison", "forced_labour", "house_arrest", "reported_released", "confined_after_release", "free",
  "abroad", "deceased", "no_news", "unclear",
] as const;
const RELATIONS = ["parent", "child", "sibling", "spouse", "cousin"] as const;
const ATTRIBUTES = ["origin", "residence", "profession", "citizenship", "health", "additional_information", "religion"] as const;

/** The facts of a family's victims: 1 to 3 names, 5 to 8 attributes, 1 to 4 episodes, 1 to 3 statuses, up to 4 relations each. */
export function* factRecords(family: Family, world: World, seed: number): Generator<object> {
  const random = randomOf(family, seed, 4);
  for (const [member, victim] of family.victims.entries()) {
    const cite = citer(family, world, random);
    const details = [
      ...nameDetails(victim, random),
      ...attributeDetails(victim, world, random),
      ...episodeDetails(world, random),
      ...statusDetails(world, random),
      ...relationDetails(family, member, random),
    ];
    const facts = details.map((detail, index) => ({ ...detail, key: `fact-${index + 1}`, visibility: "public", certainty: random.pick(["confirmed", "probable", "possible"]), citations: cite() }));
    yield { type: "facts", key: victim.key, person: victim.key, facts };
  }
}

/** Cites a testimony of the family, and now and then one of two sources as well. */
function citer(family: Family, world: World, random: Random): () => object[] {
  const sources = [random.whole(1, world.sources), random.whole(1, world.sources)] as const;
  return () => {
    const testimony = { testimony: random.pick(family.testimonyKeys), locator: { kind: "timecode", value: `0${random.whole(0, 9)}:${random.whole(10, 59)}` } };
    if (random.chance(0.6)) return [testimony];
    const source = { source: sourceKey(random.pick(sources) - 1), locator: { kind: "paragraph", value: String(random.whole(1, 90)) } };
    return random.chance(0.5) ? [source] : [testimony, source];
  };
}

function nameDetails({ given, father }: Victim, random: Random): object[] {
  const spoken = `${given.latin} ${father.latin}`;
  return [
    { type: "name", text: spoken, language: "ug-Latn", script: "Latn" },
    ...(random.chance(0.6) ? [{ type: "name", text: `${given.arabic} ${father.arabic}`, language: "ug", script: "Arab" }] : []),
    ...(random.chance(0.3) ? [{ type: "name", text: `${given.cyrillic} ${father.cyrillic}`, language: "ug-Cyrl", script: "Cyrl" }] : []),
    ...(random.chance(0.5) ? [{ type: "name", text: `${given.chinese}·${father.chinese}`, language: "zh", script: "Hans" }] : []),
  ].slice(0, 3);
}

function attributeDetails(victim: Victim, world: World, random: Random): object[] {
  const attribute = (kind: string, value: object) => ({ type: "attribute", kind, ...value });
  const optional = {
    origin: { place: random.pick(world.countyKeys) },
    residence: { place: random.pick(world.townshipKeys) },
    profession: { professionClass: random.pick(Object.keys(professionClasses)), text: "a profession made by a program", textLanguage: "en" },
    citizenship: { text: "Generated country", textLanguage: "en" },
    health: { text: `health ${random.pick(TOLD)}`, textLanguage: "en" },
    additional_information: { text: `more ${random.pick(TOLD)}`, textLanguage: "en" },
    religion: { religion: "none" },
  } satisfies Record<(typeof ATTRIBUTES)[number], object>;
  const skipped = random.whole(0, ATTRIBUTES.length - 1);
  const ethnicity = random.chance(0.7) ? "uyghur" : random.pick(Object.keys(ethnicities));
  return [
    attribute("sex", { sex: victim.sex }),
    attribute("ethnicity", { ethnicity, ...(ethnicity === "other" ? { text: "an ethnicity made by a program", textLanguage: "en" } : {}) }),
    attribute("birth_date", { date: { edtf: random.chance(0.5) ? `${victim.birthYear}~` : `${victim.birthYear}-0${random.whole(1, 9)}-1${random.whole(0, 9)}` } }),
    ...ATTRIBUTES.filter((_, index) => index !== skipped)
      .slice(0, random.whole(2, 5))
      .map((kind) => attribute(kind, optional[kind])),
  ];
}

function episodeDetails(world: World, random: Random): object[] {
  let year = random.whole(2016, 2018);
  return Array.from({ length: random.whole(1, 4) }, (_, index) => {
    const start = random.chance(0.3) ? { words: `spring ${year}`, edtf: `${year}-21` } : { edtf: `${year}-${month(random)}` };
    year += random.whole(0, 1);
    const isSentence = index > 0 && random.chance(0.2);
    const kind = isSentence ? "sentence" : random.pick<string>(index === 0 ? HELD : LATER);
    return {
      type: "episode",
      kind,
      ...(random.chance(0.5) ? { facility: random.pick(world.facilityKeys) } : { place: random.pick(world.countyKeys) }),
      start,
      ...(random.chance(0.3) ? { end: { edtf: `${year + 1}-${month(random)}` } } : {}),
      description: `Generated: what is said to have happened, ${random.pick(TOLD)}.`,
      descriptionLanguage: "en",
      reasonsSuspected: [random.pick(Object.keys(reasonCategories))],
      ...(random.chance(0.3) ? { reasonsOfficial: [random.pick(Object.keys(reasonCategories))], reasonOfficialWords: `a reason ${random.pick(TOLD)}` } : {}),
      ...(isSentence ? { sentenceWords: "some years, made by a program", sentenceMonthsMin: 36, sentenceMonthsMax: 12 * random.whole(3, 20), court: "Generated court" } : {}),
    };
  });
}

function statusDetails(world: World, random: Random): object[] {
  return Array.from({ length: random.whole(1, 3) }, () => ({
    type: "status",
    value: random.pick(STATUSES),
    speech: random.pick(["freely", "supervised", "through_third_person", "unknown"]),
    ...(random.chance(0.3) ? { place: random.pick(world.countyKeys) } : {}),
    asOf: { edtf: `${random.whole(2018, 2022)}-${month(random)}` },
    learned: { edtf: String(random.whole(2019, 2022)) },
  }));
}

/** A relation is stored once, on whichever of the two comes later. */
function relationDetails(family: Family, member: number, random: Random): object[] {
  return family.victims.slice(0, member).filter(() => random.chance(0.8)).map((other) => ({ type: "relation", kind: random.pick(RELATIONS), person: other.key }));
}

function month(random: Random): string {
  return String(random.whole(1, 12)).padStart(2, "0");
}
