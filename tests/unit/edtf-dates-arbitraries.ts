import * as fc from "fast-check";
import { makeUncertainDate } from "@/lib/edtf-dates";
import type { UncertainDate } from "@/lib/edtf-dates";

const twoDigits = (value: number) => String(value).padStart(2, "0");
const year = fc.oneof(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 9999 })).map((value) => String(value).padStart(4, "0"));
const month = fc.integer({ min: 1, max: 12 }).map(twoDigits);
const day = fc.integer({ min: 1, max: 28 }).map(twoDigits);
const qualifier = fc.constantFrom("", "", "", "~", "?", "%");

const unqualified = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join("-")),
  fc.tuple(year, month, day).map((parts) => parts.join("-")),
  fc.tuple(year, fc.integer({ min: 21, max: 41 })).map((parts) => parts.join("-")),
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text}-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-1X`),
);
const point = fc.tuple(unqualified, qualifier).map((parts) => parts.join(""));
const end = fc.oneof({ weight: 4, arbitrary: point }, fc.constantFrom("..", ""));

/** Valid EDTF of every kind that is supported. */
export const edtfTexts: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: point },
    fc.tuple(end, end).map((ends) => ends.join("/")),
    fc.array(point, { minLength: 1, maxLength: 5 }).map((points) => `[${points.join(",")}]`),
    fc.array(point, { minLength: 1, maxLength: 5 }).map((points) => `{${points.join(",")}}`),
  )
  .filter((edtf) => makeUncertainDate({ edtf }).ok);

/** Dates of every kind, some with words only and some with nothing. */
export const uncertainDates: fc.Arbitrary<UncertainDate> = fc
  .tuple(fc.option(fc.constantFrom("spring", "long ago", "about then")), fc.option(edtfTexts, { freq: 8 }))
  .map(([words, edtf]) => {
    const made = makeUncertainDate({ words, edtf });
    if (!made.ok) throw new Error(`${edtf} should be valid`);
    return made.date;
  });

/** Strings that people and programs send to break things. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(..."0129X-/.[]{},~?% "), maxLength: 60 }),
  fc.constantFrom(
    "9".repeat(10_000),
    "[".repeat(10_000),
    "2017-XX".repeat(1_500),
    `[${"2017,".repeat(2_000)}2017]`,
    "about ".repeat(2_000),
    "before ".repeat(28),
    "2017-".repeat(39),
    `from ${"a ".repeat(90)}to`,
    "2017\u0000",
    "\u202e2017",
    "٢٠١٧",
    "__proto__",
    "2017-constructor",
    "=1+1",
    "'; drop table \"Fact\"; --",
  ),
);
