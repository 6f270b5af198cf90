import { describe, expect, it } from "vitest";
import { bringableFields } from "@/lib/history/bringable";
import { eventValues } from "@/lib/history/event-values";
import { isChange, partChanges } from "@/lib/history/part-changes";
import type { WrittenEvent } from "@/lib/history/part-changes";
import { partShapes } from "@/lib/history/part-shapes";
import { differences, isSame, replayed, undone } from "@/lib/history/record-state";
import { withoutSealed } from "@/lib/history/sealed-items";
import { eventMessages } from "@/lib/history/vocabulary";

const event = (type: string, { before = null, after = null, reason = null }: { before?: unknown; after?: unknown; reason?: string | null } = {}): WrittenEvent => ({ type, before, after, reason });
const name = { fact: "f-name", id: "1", type: "name", text: "Aman", language: "en", script: "Latn", kind: "primary", standing: "shown", standingReason: null, visibility: "restricted", certainty: "possible", citations: [] };
const history = [
  event("person.created", { after: { roles: ["victim"], label: null, nameWithheld: false } }),
  event("fact.added", { after: name }),
  event("fact.added", { after: { ...name, fact: "f-other", id: "2", text: "Amman" } }),
  event("fact.changed", { before: { text: "Aman" }, after: { fact: "f-name", text: "Amin" } }),
  event("fact.shown", { before: { standing: "shown", standingReason: null }, after: { fact: "f-other", beside: ["f-name"] }, reason: "It stands in the passport." }),
  event("fact.rejected", { before: { standing: "alternative", standingReason: null }, after: { fact: "f-name" }, reason: "A slip." }),
  event("person.changed", { before: { label: null }, after: { label: "a teacher" } }),
  event("record.published", { after: { kind: "entry", number: 1 } }),
];

describe("a state folded from events", () => {
  it("is what they add up to, with what is decided on one claim told of another", () => {
    const state = replayed("entry", history);
    expect(state.get("own")).toMatchObject({ roles: ["victim"], label: "a teacher", summaries: [] });
    expect(state.get("fact f-name")).toMatchObject({ text: "Amin", standing: "rejected", standingReason: "A slip." });
    expect(state.get("fact f-other")).toMatchObject({ standing: "shown", standingReason: "It stands in the passport." });
  });

  it("is undone from the end to what it was after any of them, and to nothing", () => {
    const now = replayed("entry", history);
    for (let step = 0; step <= history.length; step += 1) {
      const [there, back] = [replayed("entry", history.slice(0, step)), undone("entry", history.slice(step), now)];
      expect(differences(there, back), `after ${step}`).toEqual([]);
    }
  });

  it("has nothing of a part that is hidden, whichever event speaks of it", () => {
    const hidden = new Set(["fact f-name"]);
    expect([...replayed("entry", history, hidden).keys()]).toEqual(["own", "fact f-other"]);
    const now = replayed("entry", history, hidden);
    expect(JSON.stringify([...undone("entry", history.slice(3), now, hidden)])).not.toContain("Aman");
  });

  it("takes no part for there that no event has added", () => {
    expect(undone("entry", [event("fact.changed", { before: { text: "Aman" }, after: { fact: "f-gone", text: "Amin" } })], new Map()).size).toBe(0);
  });
});

describe("what an event tells", () => {
  it("is read however it was written", () => {
    const place = "00000000-0000-4000-8000-000000000001";
    const read = (raw: object) => eventValues(raw, partShapes.fact);
    for (const raw of [{ place, date: "spring 2017", text: null, sentenceMonthsMin: 12 }, { place: { id: place, label: "…", detail: null }, date: { words: "spring 2017", edtf: "2017-21" }, text: "", sentenceMonthsMin: "12" }]) {
      expect(read(raw)).toMatchObject({ place: { id: place, label: "…" }, date: "spring 2017", text: "", sentenceMonthsMin: "12" });
    }
    expect(read({ date: { words: null, edtf: "2017-05" } })).toMatchObject({ date: "May 2017", dateExact: { words: null, edtf: "2017-05" } });
    expect(read({ date: null })).toEqual({ date: "", dateExact: null });
    expect(read({ language: "und", citations: [{ kind: "source", record: place, locator: null }] })).toMatchObject({ language: "", citations: [{ record: { id: place }, locator: "", quote: "" }] });
    expect(read({ bulk: "x", hidden: "y" })).toEqual({});
  });

  it("does no harm where it is something else altogether", () => {
    for (const odd of [null, 5, "text", [], { fact: 5 }, { fact: { id: 1 } }, { citations: "none", reasonsSuspected: [1, null], text: { a: 1 } }]) {
      for (const type of Object.keys(eventMessages)) {
        expect(() => replayed("entry", [event(type, { before: odd, after: odd })])).not.toThrow();
      }
    }
  });

  it("is a change only where it is about what is on file", () => {
    expect(isChange(event("record.published"), "entry")).toBe(false);
    expect(isChange(event("identity.opened"), "entry")).toBe(false);
    expect(isChange(event("source.changed", { before: { title: "a" }, after: { title: "b" } }), "source")).toBe(true);
    expect(partChanges(event("list.person_removed", { after: { person: "p" } }), "list")).toMatchObject([{ part: "member p", before: { person: { id: "p" } }, after: null }]);
    const heldBack = (after: object) => partChanges(event("submission.change_held_back", { after: { submission: "s", ...after } }), "entry").map(({ part }) => part);
    expect([{ unit: "f-1" }, { unit: "a-1" }, { unit: "i-1", image: "7" }, { unit: "i-1" }, { unit: "r-1" }].map(heldBack)).toEqual([["fact f-1"], ["account a-1"], ["image 7"], [], []]);
    const erased = event("fact.added", { after: { fact: "f-gone", erased: true } });
    expect(JSON.stringify(partChanges(erased, "entry"))).not.toContain("text");
  });
});

describe("two values", () => {
  it("are the same whether nothing is null, empty or left out, and whatever a record is called", () => {
    expect(isSame({ a: "", b: [], c: null }, {})).toBe(true);
    expect(isSame({ id: "1", label: "North" }, { id: "1", label: "…" })).toBe(true);
    expect(isSame({ id: "1", label: "North" }, { id: "2", label: "North" })).toBe(false);
    expect(isSame(["a", "b"], ["b", "a"])).toBe(false);
    expect(isSame(false, true)).toBe(false);
  });
});

describe("what can be brought back", () => {
  const then = { type: "name", text: "Aman", standing: "alternative", visibility: "restricted", id: "1" };
  it("is what differs, but for what is decided elsewhere", () => {
    expect(bringableFields("entry", "fact f-name", then, { ...then, text: "Amin", standing: "shown" })).toEqual(["text"]);
    expect(bringableFields("entry", "fact f-name", then, { ...then, standing: "rejected" })).toEqual(["standing"]);
    expect(bringableFields("entry", "own", { sealedIdentity: true, label: "a" }, { sealedIdentity: false, label: "a" })).toEqual([]);
    expect(bringableFields("entry", "image 1", { text: "a" }, { text: "b" })).toEqual([]);
    expect(bringableFields("entry", "fact f-name", null, then)).toEqual([]);
    expect(bringableFields("entry", "fact f-name", then, null)).toContain("text");
  });
});

describe("what is sealed since", () => {
  it("is taken out of the lists that events tell", () => {
    const state = new Map([["own", { summaries: [{ language: "en" }, { language: "ug" }], identifiers: [{ database: "XVD", identifier: "5" }], translations: [{ language: "kk" }] }]]);
    const sealed = { sealedIdentity: false, summaries: new Set(["ug"]), identifiers: new Set<string>(), translations: new Set(["kk"]) };
    expect(withoutSealed(state, sealed).get("own")).toEqual({ summaries: [{ language: "en" }], identifiers: [{ database: "XVD", identifier: "5" }], translations: [] });
    expect(withoutSealed(state, { ...sealed, sealedIdentity: true }).get("own")).toMatchObject({ identifiers: [] });
  });
});
