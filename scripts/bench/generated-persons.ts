import { mensNames, womensNames } from "./name-table";
import { randomOf, witnessKey } from "./generated-family";
import type { Family, Victim } from "./generated-family";
import { GENERATED_LIST } from "./generated-world";
import type { World } from "./generated-world";
import type { Random } from "./random";

const SUMMARY = "Generated, not a real person. This entry was made by a program to try the software with many records; its names are put together by chance.";

const OPENINGS = [
  "This account was made by a program and speaks of nobody.",
  "No person said this: the words are chosen by chance to fill a page.",
  "This is test data, written by a program for an entry of no real person.",
] as const;
const MIDDLES = [
  "It stands here so that a reader's page has about as many words as a real account would have",
  "Its length is that of many true accounts, so that pages weigh what they would weigh in earnest",
  "It fills the place where somebody would tell what they saw, so that speed can be measured honestly",
] as const;

/** The persons of a family: its victims, and who speaks of them if that person is named. */
export function* personRecords(family: Family, world: World, seed: number): Generator<object> {
  const random = randomOf(family, seed, 3);
  for (const victim of family.victims) {
    const lists = [GENERATED_LIST, ...(random.chance(0.3) ? [random.pick(world.listKeys)] : [])];
    yield {
      type: "person",
      key: victim.key,
      roles: ["victim"],
      summaries: [{ language: "en", text: SUMMARY, visibility: "public" }],
      lists,
    };
  }
  if (!family.hasNamedWitness) return;
  const consent = { key: "name", use: "name", basis: "written", scope: "Generated consent of nobody." };
  yield { type: "person", key: witnessKey(family), roles: ["relative", "witness"], label: "Generated witness", consents: [consent] };
}

/** The name of the person who speaks of a family. */
export function* witnessFacts(family: Family, seed: number): Generator<object> {
  if (!family.hasNamedWitness) return;
  const random = randomOf(family, seed, 6);
  const given = random.pick(random.chance(0.5) ? womensNames : mensNames);
  const text = `${given.latin} ${random.pick(mensNames).latin}`;
  const citations = family.testimonyKeys.slice(0, 1).map((testimony) => ({ testimony }));
  yield {
    type: "facts",
    key: witnessKey(family),
    person: witnessKey(family),
    facts: [{ type: "name", key: "fact-1", text, language: "ug-Latn", script: "Latn", visibility: "public", citations }],
  };
}

/** Testimonies on a family, each with an account of every victim in it. */
export function* testimonyRecords(family: Family, world: World, seed: number): Generator<object> {
  const random = randomOf(family, seed, 5);
  for (const key of family.testimonyKeys) {
    yield {
      type: "testimony",
      key,
      visibility: "public",
      form: random.pick(["video", "interview", "letter", "submission", "call"]),
      date: { edtf: `${random.whole(2018, 2022)}-0${random.whole(1, 9)}` },
      place: random.pick(world.countyKeys),
      languages: ["en"],
      originalText: `Generated testimony, given by nobody. ${random.pick(OPENINGS)}`,
      originalLanguage: "en",
      witnesses: [family.hasNamedWitness ? { person: witnessKey(family) } : { description: "a witness made by a program" }],
      accounts: family.victims.map((victim) => account(victim, random)),
    };
  }
}

/** About sixty words. */
function account(victim: Victim, random: Random): object {
  return {
    victim: victim.key,
    witnessRelation: random.pick(["parent", "child", "sibling", "cousin", "friend", "neighbour", "colleague"]),
    language: "en",
    aboutVictim: `${random.pick(OPENINGS)} ${random.pick(MIDDLES)}.`,
    victimLocation: "a generated county, in a generated facility",
    whenDetained: `in ${random.whole(2016, 2018)}, as the program chose`,
    reason: "no reason: nobody was held, the words are test data",
    howLearned: "from a table of numbers and a rule of chance",
    visibility: "public",
  };
}
