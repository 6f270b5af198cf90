import { describe, expect, it } from "vitest";
import { isSaveKey, readShortcut, shortcuts } from "@/components/desk/shortcut-keys";
import type { PressedKey } from "@/components/desk/shortcut-keys";

const press = (key: string, given: Partial<PressedKey> = {}): PressedKey => ({
  key, code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...given,
});

describe("the keys of the desk", () => {
  it("are each of one shortcut, and none is the beginning of another", () => {
    const written = Object.values(shortcuts).map(({ keys }) => keys.join(" "));
    expect(new Set(written).size).toBe(written.length);
    const singles = Object.values(shortcuts).flatMap(({ keys }) => (keys.length === 1 ? [keys[0]] : []));
    expect(Object.values(shortcuts).filter(({ keys }) => keys.length === 2 && (singles as string[]).includes(keys[0]))).toEqual([]);
  });

  it.each([
    [null, press("g"), { first: "g" }],
    ["g", press("p"), { name: "persons" }],
    ["n", press("p"), { name: "newPerson" }],
    [null, press("p"), null],
    ["g", press("x"), null],
    ["g", press("n"), { first: "n" }],
    ["g", press("j"), { name: "next" }],
    [null, press("?", { shiftKey: true }), { name: "help" }],
    [null, press("/"), { name: "find" }],
    [null, press("j", { ctrlKey: true }), null],
    [null, press("k", { altKey: true }), null],
    ["g", press("r", { metaKey: true }), null],
    [null, press("Tab"), null],
  ])("after %j, %j", (before, pressed, read) => {
    expect(readShortcut(before, pressed)).toEqual(read);
  });

  it("are where they are on keyboards that write another script", () => {
    expect(readShortcut(null, press("\u043f", { code: "KeyG" }))).toEqual({ first: "g" });
    expect(readShortcut("g", press("\u067e", { code: "KeyP" }))).toEqual({ name: "persons" });
    expect(readShortcut(null, press("\u061f", { code: "KeyK" }))).toEqual({ name: "help" });
    // A Latin letter counts as itself, wherever its key is.
    expect(readShortcut(null, press("j", { code: "KeyC" }))).toEqual({ name: "next" });
  });

  it("save with Ctrl or Cmd, and with nothing else", () => {
    expect(isSaveKey(press("s", { ctrlKey: true }))).toBe(true);
    expect(isSaveKey(press("S", { metaKey: true }))).toBe(true);
    expect(isSaveKey(press("\u044b", { code: "KeyS", ctrlKey: true }))).toBe(true);
    for (const given of [{}, { ctrlKey: true, shiftKey: true }, { ctrlKey: true, altKey: true }, { ctrlKey: true, metaKey: true }]) expect(isSaveKey(press("s", given))).toBe(false);
  });
});
