import { isGroup } from "./merge-messages";
import type { MessageTree } from "./merge-messages";

/** What opens an isolate of a direction, and what closes any (Unicode Standard Annex 9, section 2.4). */
const OPENING = { ltr: "\u2066", rtl: "\u2067" } as const;
const CLOSING = "\u2069";

/**
 * The same messages, each of which keeps its own order of characters where it stands in a text of the other direction:
 * its full stop stays at its end, and a name beside it does not slip into it.
 */
export function isolateMessages(messages: MessageTree, direction: keyof typeof OPENING): MessageTree {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, isGroup(message) ? isolateMessages(message, direction) : isolate(message, OPENING[direction])]));
}

function isolate(message: string, opening: string): string {
  if (message === "") return message;
  // The build takes texts apart that have something to fill in: those are lists.
  return Array.isArray(message) ? ([opening, ...(message as unknown[]), CLOSING] as unknown as string) : `${opening}${message}${CLOSING}`;
}
