import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventDetails } from "@/lib/history/event-details";
import { eventMessages } from "@/lib/history/vocabulary";

describe("events in words", () => {
  it("have a sentence each: add a row to lib/history/vocabulary.ts and to desk-review.en.json", () => {
    const source = readFileSync("lib/db/events.ts", "utf8");
    const records = /type DeskRecord = ([^;]+);/.exec(source)?.[1]?.match(/\w+(?=")/g) ?? [];
    const plain = [...source.matchAll(/\| "([a-z]+\.[a-z_]+)"/g)].map(([, type = ""]) => type);
    const types = [...plain, ...records.flatMap((record) => [`${record}.created`, `${record}.changed`])];
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter((type) => !Object.hasOwn(eventMessages, type))).toEqual([]);
  });
});

describe("the details of an event", () => {
  it("say where it led, and leave out values and whatever is strange", () => {
    const submission = "00000000-0000-4000-8000-000000000001";
    expect(eventDetails(null, { kind: "entry", number: 5, version: 2, text: "a value", hash: "x" })).toEqual({ kind: "entry", number: 5, version: 2, submission: undefined });
    expect(eventDetails({ submission }, null)).toEqual({ submission });
    for (const strange of [null, undefined, 5, "text", [], { kind: "camp", number: "1; DROP", submission: "javascript:alert(1)", withdrawalKind: {} }]) {
      expect(Object.values(eventDetails(strange, strange)).filter((value) => value !== undefined)).toEqual([]);
    }
  });
});
