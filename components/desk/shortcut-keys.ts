import type { DeskPlace } from "./desk-navigation";

interface Shortcut {
  /** Pressed one after the other. */
  keys: readonly [string] | readonly [string, string];
  /** Where it leads, for those who have this place. */
  to?: { path: string; place: DeskPlace };
}

/** What a key or two do at the desk while nobody is typing; each has a sentence under `desk.shortcuts.do`. */
export const shortcuts = {
  start: { keys: ["g", "s"], to: { path: "/desk", place: "start" } },
  persons: { keys: ["g", "p"], to: { path: "/desk/persons", place: "persons" } },
  testimonies: { keys: ["g", "t"], to: { path: "/desk/testimonies", place: "testimonies" } },
  review: { keys: ["g", "r"], to: { path: "/desk/review", place: "review" } },
  newPerson: { keys: ["n", "p"], to: { path: "/desk/persons/new", place: "persons" } },
  newTestimony: { keys: ["n", "t"], to: { path: "/desk/testimonies/new", place: "testimonies" } },
  find: { keys: ["/"] },
  next: { keys: ["j"] },
  previous: { keys: ["k"] },
  help: { keys: ["?"] },
} as const satisfies Record<string, Shortcut>;

/** Name of a shortcut. */
export type ShortcutName = keyof typeof shortcuts;

/** What is known of a key that was pressed. */
export interface PressedKey {
  key: string;
  /** Where it is on the keyboard, for layouts that write another script. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The key as shortcuts are written, whatever script the keyboard writes; null for keys that are none of theirs. */
function writtenKey({ key, code, shiftKey }: PressedKey): string | null {
  if (key === "?" || key === "\u061f" || (code === "Slash" && shiftKey && !/^[!-~]$/.test(key))) return "?";
  if (key === "/" || (code === "Slash" && !shiftKey && !/^[!-~]$/.test(key))) return "/";
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return key.length === 1 && !/^[!-~]$/.test(key) && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : null;
}

/** What a key does after the one that was pressed before: a shortcut, the first half of one, or nothing. */
export function readShortcut(before: string | null, pressed: PressedKey): { name: ShortcutName } | { first: string } | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const key = writtenKey(pressed);
  if (key === null) return null;
  const all = Object.entries(shortcuts) as [ShortcutName, Shortcut][];
  const found = all.find(([, { keys }]) => (keys.length === 2 ? keys[0] === before && keys[1] === key : keys[0] === key && before === null));
  if (found) return { name: found[0] };
  // A key that ends nothing begins anew.
  const [single] = all.find(([, { keys }]) => keys.length === 1 && keys[0] === key) ?? [];
  if (single) return { name: single };
  return all.some(([, { keys }]) => keys.length === 2 && keys[0] === key) ? { first: key } : null;
}

/** Whether a key asks for saving. */
export function isSaveKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): boolean {
  return ctrlKey !== metaKey && !altKey && !shiftKey && (key.toLowerCase() === "s" || (code === "KeyS" && !/^[!-~]$/.test(key)));
}
