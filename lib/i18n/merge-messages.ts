/** Messages of a language: texts by key, in groups. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

type Message = MessageTree[string];

/** The build makes lists of the texts that have something to fill in: those are no groups. */
export const isGroup = (message: Message | undefined): message is MessageTree => typeof message === "object" && !Array.isArray(message);

/** The base with every text that the translation has put over it; what it lacks stays in the base language. */
export function mergeMessages(base: MessageTree, translation: MessageTree): MessageTree {
  const merged: Record<string, Message> = {};
  for (const [key, text] of Object.entries(base)) {
    const translated = Object.hasOwn(translation, key) ? translation[key] : undefined;
    if (isGroup(text)) merged[key] = isGroup(translated) ? mergeMessages(text, translated) : text;
    else merged[key] = translated === undefined || translated === "" || isGroup(translated) ? text : translated;
  }
  return merged;
}

/** The text or group at a path such as `entry.sections`, or undefined. */
export function messageAt(tree: MessageTree, path: string): Message | undefined {
  let at: Message | undefined = tree;
  for (const key of path.split(".")) {
    if (!isGroup(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/** Whether a translation says everything that the base says at a path. */
export function isTranslated(base: MessageTree, translation: MessageTree, path: string): boolean {
  const [said, wanted] = [messageAt(translation, path), messageAt(base, path)];
  if (wanted === undefined) return said === undefined;
  if (!isGroup(wanted) || !isGroup(said)) return said !== undefined && isGroup(said) === isGroup(wanted);
  return Object.keys(wanted).every((key) => isTranslated(wanted, said, key));
}
