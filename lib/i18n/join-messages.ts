import { isGroup } from "./merge-messages";
import type { MessageTree } from "./merge-messages";

type Together<Files extends readonly unknown[]> = Files extends readonly [infer First, ...infer Rest] ? First & Together<Rest> : unknown;

/** The messages of several files as one tree. Groups may be spread over files; a text that two of them have is refused. */
export function joinMessages<const Files extends readonly MessageTree[]>(...files: Files): Together<Files> {
  return files.reduce((all, file) => join(all, file, ""), {}) as Together<Files>;
}

function join(one: MessageTree, other: MessageTree, path: string): MessageTree {
  const joined: Record<string, MessageTree[string]> = { ...one };
  for (const [key, message] of Object.entries(other)) {
    const there = Object.hasOwn(one, key) ? one[key] : undefined;
    if (there !== undefined && !(isGroup(there) && isGroup(message))) throw new Error(`Two files have the message ${path}${key}.`);
    joined[key] = isGroup(there) && isGroup(message) ? join(there, message, `${path}${key}.`) : message;
  }
  return joined;
}
