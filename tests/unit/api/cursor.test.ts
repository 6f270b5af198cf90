import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "@/lib/api/cursor";

const places = fc.array(fc.oneof(fc.nat(), fc.string({ maxLength: 20, unit: "grapheme" })), { maxLength: 4 });

describe("a cursor", () => {
  it("comes back as the place that it was written for", () => {
    fc.assert(
      fc.property(fc.string(), places, (list, place) => {
        const cursor = writeCursor(list, place);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor(list, cursor)).toEqual(place);
      }),
    );
  });

  it("is refused by every other list", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), places, (list, other, place) => {
        fc.pre(list !== other);
        expect(readCursor(other, writeCursor(list, place))).toBeNull();
      }),
    );
  });

  it("is refused when one letter of it was changed, or some are missing", () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.constantFrom(..."ABCxyz019-_"), (place, at, letter) => {
        const cursor = writeCursor("entry", place);
        const index = at % cursor.length;
        fc.pre(cursor[index] !== letter);
        expect(readCursor("entry", cursor.slice(0, index) + letter + cursor.slice(index + 1))).toBeNull();
        expect(readCursor("entry", cursor.slice(0, index))).toBeNull();
      }),
    );
  });

  it("never throws, whatever it is", () => {
    fc.assert(fc.property(fc.string(), (text) => void readCursor("entry", text)));
  });
});
