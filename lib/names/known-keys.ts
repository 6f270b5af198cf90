import { LRUCache } from "lru-cache";
import { nameKeys } from "./name-keys";
import type { NameKeys } from "./name-keys";

const keysOfTexts = new LRUCache<string, NameKeys>({ max: 60_000 });

/** The keys of a name, remembered: names are asked for and compared again and again. */
export function keysOf(text: string): NameKeys {
  let keys = keysOfTexts.get(text);
  if (keys === undefined) keysOfTexts.set(text, (keys = nameKeys(text)));
  return keys;
}
