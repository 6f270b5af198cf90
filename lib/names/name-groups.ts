import { mainFoldOf } from "./fold";
import { cleanWords } from "./clean-name";
import groups from "./name-groups.json";
import { scriptOf } from "./name-script";
import type { NamePart } from "./name-keys";
import { readWord } from "./read-word";
import { hear, soundSimilarity } from "./sound-distance";
import type { Heard } from "./sound-distance";

/** Begins the key of a group: no name folds to it. */
export const GROUP_PREFIX = "xq";

const SOUNDS_THE_SAME = 0.9;
/** Characters that a name has at least before its title. */
const SHORTEST_TITLED = 2;

const soundsOfForm = (form: string) => cleanWords(form).flatMap((word) => readWord(word, scriptOf(word)).slice(0, 1));
const foldsOfForm = (form: string) => soundsOfForm(form).map(mainFoldOf);

let groupByFold: ReadonlyMap<string, string[]> | undefined;
let optionalForms: ReadonlySet<string> | undefined;
let optionalSounds: readonly (Heard & { fold: string })[] | undefined;
let titles: readonly string[] | undefined;

function loadGroups(): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { name, forms } of groups.equivalents) {
    for (const fold of new Set(forms.map((form) => foldsOfForm(form).join("")))) {
      found.set(fold, [...(found.get(fold) ?? []), GROUP_PREFIX + name.toLowerCase()]);
    }
  }
  return found;
}

/** The groups of equivalent names that a fold belongs to. */
export function groupsOf(folds: readonly string[]): string[] {
  groupByFold ??= loadGroups();
  return [...new Set(folds.flatMap((fold) => groupByFold?.get(fold) ?? []))];
}

/** Whether a word is a title, a word of kinship or an article that a name may come without: as listed, or spelled otherwise. */
export function isOptionalWord({ text, script, sounds, folds }: Pick<NamePart, "text" | "script" | "sounds" | "folds">): boolean {
  optionalForms ??= new Set(groups.optionalWords.flatMap(({ forms }) => forms));
  if (optionalForms.has(text)) return true;
  const fold = folds[0] ?? "";
  // A surname of one character sounds like many a title.
  if (fold.length < 3 || (script === "Hani" && text.length === 1)) return false;
  optionalSounds ??= [...optionalForms].flatMap(soundsOfForm).map((form) => ({ ...hear(form), fold: mainFoldOf(form) }));
  const heard = hear(sounds[0] ?? "");
  return optionalSounds.some((form) => form.fold === fold && soundSimilarity(heard, form) >= SOUNDS_THE_SAME);
}

/** Characters with a title written right after them, as two words. */
export function splitTitle(word: string): string[] {
  if (scriptOf(word) !== "Hani") return [word];
  titles ??= groups.optionalWords.filter((group) => "endsChinese" in group).flatMap(({ forms }) => forms.filter((form) => scriptOf(form) === "Hani")).sort((one, other) => other.length - one.length);
  const title = titles.find((form) => word.endsWith(form) && word.length >= form.length + SHORTEST_TITLED);
  return title === undefined ? [word] : [word.slice(0, -title.length), title];
}
