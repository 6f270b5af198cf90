import { facilityKinds } from "@/lib/facilities/vocabulary";
import { sourceKinds } from "@/lib/sources/vocabulary";
import { Random } from "./random";

const REGIONS = 4;
const PREFECTURES = 5;
const COUNTIES = 6;
const TOWNSHIPS = 3;
const FACILITIES = 200;
const LISTS = 20;
const ENTRIES_PER_SOURCE = 20;

/** How much of everything that is not a person a collection of this size has. */
export interface World {
  countyKeys: string[];
  townshipKeys: string[];
  facilityKeys: string[];
  listKeys: string[];
  sources: number;
}

/** The list that every generated entry is on. */
export const GENERATED_LIST = "generated-data";

/** What every generated collection consists of, apart from persons. */
export function generatedWorld(entries: number): World {
  const counties = places().filter((place) => place.kind === "county").map((place) => place.key);
  const townships = places().filter((place) => place.kind === "township").map((place) => place.key);
  return {
    countyKeys: counties,
    townshipKeys: townships,
    facilityKeys: Array.from({ length: FACILITIES }, (_, index) => `facility-${index + 1}`),
    listKeys: Array.from({ length: LISTS - 1 }, (_, index) => `list-${index + 1}`),
    sources: Math.max(10, Math.ceil(entries / ENTRIES_PER_SOURCE)),
  };
}

/** The key of a source. */
export const sourceKey = (index: number) => `source-${index + 1}`;

/** Records of places, sources, facilities and lists. Their names say that they are generated. */
export function* worldRecords(world: World, seed: number): Generator<object> {
  yield* places().map(placeRecord);
  const random = new Random(seed, 1);
  for (let index = 0; index < world.sources; index += 1) yield sourceRecord(index, random);
  for (const [index, key] of world.facilityKeys.entries()) {
    const text = `Generated facility ${index + 1}`;
    const kind = random.pick(Object.keys(facilityKinds));
    yield { type: "facility", key, visibility: "public", kind, names: [english(text)], place: random.pick(world.countyKeys) };
  }
  yield listRecord(GENERATED_LIST, "Generated data", "Every entry of this collection. They were made by a program; no real person is meant.");
  for (const [index, key] of world.listKeys.entries()) {
    yield listRecord(key, `Generated list ${index + 1}`, "Entries put together by chance, to see how a list of this size behaves.");
  }
}

interface PlaceNode {
  key: string;
  kind: "country" | "region" | "prefecture" | "county" | "township";
  parent?: string;
  name: string;
}

function places(): PlaceNode[] {
  const found: PlaceNode[] = [{ key: "place", kind: "country", name: "Generated country" }];
  const below = (kinds: readonly [PlaceNode["kind"], number][], parent: string, path: string) => {
    const [level, ...rest] = kinds;
    if (!level) return;
    const [kind, count] = level;
    for (let index = 1; index <= count; index += 1) {
      const key = `${parent}-${index}`;
      found.push({ key, kind, parent, name: `Generated ${kind} ${path}${index}` });
      below(rest, key, `${path}${index}.`);
    }
  };
  below([["region", REGIONS], ["prefecture", PREFECTURES], ["county", COUNTIES], ["township", TOWNSHIPS]], "place", "");
  return found;
}

function placeRecord({ name, ...place }: PlaceNode): object {
  return { type: "place", visibility: "public", ...place, names: [english(name)] };
}

function sourceRecord(index: number, random: Random): object {
  return {
    type: "source",
    key: sourceKey(index),
    visibility: "public",
    kind: random.pick(Object.keys(sourceKinds)),
    title: `Generated test data, document ${index + 1}`,
    titleLanguage: "en",
    publisher: `Generated publisher ${random.whole(1, 30)}`,
    date: { edtf: `${random.whole(2017, 2022)}-0${random.whole(1, 9)}` },
    languages: ["en"],
    url: `https://example.org/generated/${index + 1}`,
    accessedOn: "2022-06-01",
  };
}

function listRecord(key: string, name: string, definition: string): object {
  return { type: "list", key, visibility: "public", name, definition, language: "en", author: "Generator", createdOn: "2022-06-01" };
}

function english(text: string): object {
  return { text, language: "en", script: "Latn" };
}
