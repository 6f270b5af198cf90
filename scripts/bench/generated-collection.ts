import { factRecords } from "./generated-facts";
import { generatedFamilies } from "./generated-family";
import { personRecords, testimonyRecords, witnessFacts } from "./generated-persons";
import { generatedWorld, worldRecords } from "./generated-world";

/** How large a generated collection is, and which one of that size. */
export interface CollectionSize {
  entries: number;
  seed: number;
}

/** The records of a generated collection, each after everything that it refers to. */
export function* generatedRecords({ entries, seed }: CollectionSize): Generator<object> {
  const world = generatedWorld(entries);
  yield* worldRecords(world, seed);
  for (const family of generatedFamilies(entries, seed)) yield* personRecords(family, world, seed);
  for (const family of generatedFamilies(entries, seed)) yield* testimonyRecords(family, world, seed);
  for (const family of generatedFamilies(entries, seed)) {
    yield* witnessFacts(family, seed);
    yield* factRecords(family, world, seed);
  }
}

/** The same as the text of an import file, piece by piece. */
export function* generatedFile(size: CollectionSize): Generator<string> {
  const header = {
    format: "guwah-import",
    version: 1,
    collection: `generated-${size.seed}`,
    about: "Generated test data: no person, place, facility or document in it is real.",
    generated: true,
  };
  yield `${JSON.stringify(header).slice(0, -1)},"records":[\n`;
  let separator = "";
  for (const record of generatedRecords(size)) {
    yield separator + JSON.stringify(record);
    separator = ",\n";
  }
  yield "\n]}\n";
}
