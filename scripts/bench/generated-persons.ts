import { mensNames, womensNames } from "./name-table";
import { nameFrom, randomOf, witnessKey } from "./generated-family";
import type { Family, Victim } from "./generated-family";
import { accountLanguage, accountText } from "./generated-words";
import { GENERATED_LIST } from "./generated-world";
import type { World } from "./generated-world";
import type { Random } from "./random";
import { openings } from "./word-table";
import type { AccountLanguage } from "./word-table";

const SUMMARY = "Generated, not a real person. This entry was made by a program to try the software with many records; its names are put together by chance.";

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
  const consents = ["name", "text", "place"].map((use) => ({ key: use, use, basis: "written", scope: "Generated consent of nobody." }));
  yield { type: "person", key: witnessKey(family), roles: ["relative", "witness"], label: "Generated witness", consents };
}

/** The name of the person who speaks of a family. */
export function* witnessFacts(family: Family, seed: number): Generator<object> {
  if (!family.hasNamedWitness) return;
  const random = randomOf(family, seed, 6);
  const given = nameFrom(random.chance(0.5) ? womensNames : mensNames, random);
  const text = `${given.latin} ${nameFrom(mensNames, random).latin}`;
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
    const language = accountLanguage(random);
    yield {
      type: "testimony",
      key,
      visibility: "public",
      form: random.pick(["video", "interview", "letter", "submission", "call"]),
      date: { edtf: `${random.whole(2018, 2022)}-0${random.whole(1, 9)}` },
      place: random.pick(world.countyKeys),
      languages: [language],
      originalText: `Generated testimony, given by nobody. ${openings[language]}`,
      originalLanguage: language,
      witnesses: [family.hasNamedWitness ? { person: witnessKey(family) } : { description: "a witness made by a program" }],
      accounts: family.victims.map((victim) => account(victim, language, random)),
    };
  }
}

/** About sixty words. */
function account(victim: Victim, language: AccountLanguage, random: Random): object {
  return {
    victim: victim.key,
    witnessRelation: random.pick(["parent", "child", "sibling", "cousin", "friend", "neighbour", "colleague"]),
    language,
    aboutVictim: accountText(language, random),
    whenDetained: `${random.whole(2016, 2018)}`,
    visibility: "public",
  };
}
