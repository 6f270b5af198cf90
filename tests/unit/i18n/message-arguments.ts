/**
 * The names of what a message is filled with: arguments (`{name}`, also inside the branches of a plural or
 * select) and tags (`<link>`). Apostrophes quote in ICU messages; ours have none that do.
 */
export interface MessageArguments {
  all: string[];
  /** Without what only chooses between wordings: a language need not say “she” and “he” apart. */
  shown: string[];
}

/** Reads the arguments of a message in ICU syntax; throws where its braces do not match. */
export function messageArguments(message: string): MessageArguments {
  const shown = new Set<string>();
  const choosing = new Set<string>();
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) shown.add(`<${tag}>`);
  collect(message, shown, choosing);
  return { all: [...new Set([...shown, ...choosing])].sort(), shown: [...shown].sort() };
}

function collect(text: string, shown: Set<string>, choosing: Set<string>): void {
  for (const inner of bracedParts(text)) {
    const [name = "", kind, ...rest] = inner.split(",");
    (kind?.trim() === "select" ? choosing : shown).add(name.trim());
    // The branches of a plural or select are texts in braces, which may have arguments of their own.
    if (kind !== undefined) for (const branch of bracedParts(rest.join(","))) collect(branch, shown, choosing);
  }
}

/** What stands in the outermost pairs of braces. */
function bracedParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{" && depth++ === 0) start = at + 1;
    if (text[at] === "}" && --depth === 0) parts.push(text.slice(start, at));
    if (depth < 0) break;
  }
  if (depth !== 0) throw new Error(`The braces do not match: ${text}`);
  return parts;
}
