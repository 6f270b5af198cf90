import { frequentFirst } from "./generated-words";
import { mensNames, womensNames } from "./name-table";
import type { NamePart } from "./name-table";
import { Random } from "./random";

/** A victim that the generator made up. */
export interface Victim {
  key: string;
  sex: "female" | "male";
  given: NamePart;
  father: NamePart;
  birthYear: number;
}

/** Victims who belong together, who speaks of them and in how many testimonies. */
export interface Family {
  index: number;
  victims: Victim[];
  /** On file and named with consent, or only described. */
  hasNamedWitness: boolean;
  testimonyKeys: string[];
}

/** Every family of a collection; the same at every call, so that a file can be written type by type. */
export function* generatedFamilies(entries: number, seed: number): Generator<Family> {
  let made = 0;
  for (let index = 0; made < entries; index += 1) {
    const random = new Random(seed, 2, index);
    const size = Math.min(random.whole(1, 5), entries - made);
    const victims = Array.from({ length: size }, (_, member) => makeVictim(made + member + 1, random));
    const testimonies = random.whole(1, 3);
    yield {
      index,
      victims,
      hasNamedWitness: random.chance(0.5),
      testimonyKeys: Array.from({ length: testimonies }, (_, one) => `testimony-${index + 1}-${one + 1}`),
    };
    made += size;
  }
}

/** Chance for one purpose of one family, independent of what else is drawn for it. */
export function randomOf(family: Family, seed: number, purpose: number): Random {
  return new Random(seed, purpose, family.index);
}

/** The key of the person who speaks of a family. */
export const witnessKey = (family: Family) => `witness-${family.index + 1}`;

/** Half of all names are as common as names are; the other half are spread over the whole table. */
export function nameFrom(names: readonly [NamePart, ...NamePart[]], random: Random): NamePart {
  return random.chance(0.5) ? frequentFirst(names, random) : random.pick(names);
}

function makeVictim(number: number, random: Random): Victim {
  const sex = random.chance(0.3) ? "female" : "male";
  const given = nameFrom(sex === "female" ? womensNames : mensNames, random);
  return { key: `victim-${number}`, sex, given, father: nameFrom(mensNames, random), birthYear: random.whole(1935, 1999) };
}
