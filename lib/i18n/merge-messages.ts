/** Messages of a language: texts by key, in groups. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The base with every text that the translation has put over it; what it lacks stays in the base language. */
export function mergeMessages(base: MessageTree, translation: MessageTree): MessageTree {
  const merged: Record<string, string | MessageTree> = {};
  for (const [key, text] of Object.entries(base)) {
    const translated = Object.hasOwn(translation, key) ? translation[key] : undefined;
    if (typeof text === "string") merged[key] = typeof translated === "string" && translated !== "" ? translated : text;
    else merged[key] = typeof translated === "object" ? mergeMessages(text, translated) : text;
  }
  return merged;
}

/** The text or group at a path such as `entry.sections`, or undefined. */
export function messageAt(tree: MessageTree, path: string): string | MessageTree | undefined {
  let at: string | MessageTree | undefined = tree;
  for (const key of path.split(".")) {
    if (typeof at !== "object" || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/** Whether a translation says everything that the base says at a path. */
export function isTranslated(base: MessageTree, translation: MessageTree, path: string): boolean {
  const [said, wanted] = [messageAt(translation, path), messageAt(base, path)];
  if (typeof wanted === "string" || typeof said !== "object" || wanted === undefined) return typeof said === typeof wanted;
  return Object.keys(wanted).every((key) => isTranslated(wanted, said, key));
}
