import { mainFoldOf } from "./fold";
import { cleanWords } from "./clean-name";
import groups from "./name-groups.json";
import { scriptOf } from "./name-script";
import { readWord } from "./read-word";

/** Begins the key of a group: no name folds to it. */
export const GROUP_PREFIX = "xq";

function foldsOfForm(form: string): string[] {
  return cleanWords(form).flatMap((word) => readWord(word, scriptOf(word)).slice(0, 1).map(mainFoldOf));
}

let groupByFold: ReadonlyMap<string, string[]> | undefined;
let optionalFolds: ReadonlySet<string> | undefined;

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

/** Whether a word is a title, a word of kinship or an article that a name may come without. */
export function isOptionalWord(word: string, fold: string): boolean {
  optionalFolds ??= new Set(groups.optionalWords.flatMap(({ forms }) => forms.flatMap((form) => [form, ...foldsOfForm(form)])));
  return optionalFolds.has(word) || (fold.length > 2 && optionalFolds.has(fold));
}
