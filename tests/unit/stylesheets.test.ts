import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** What a stylesheet must not say, and what to write instead. Lint reads the classes; nobody else reads these files. */
const rules: { test: RegExp; instead: string }[] = [
  {
    test: /(?:^|[\s;{])(?:(?:scroll-)?(?:margin|padding)|border)-(?:left|right)(?:-\w+)?\s*:/,
    instead: "a logical side: margin-inline-start, padding-inline-end, border-inline-start",
  },
  { test: /(?:^|[\s;{])(?:left|right)\s*:/, instead: "inset-inline-start or inset-inline-end" },
  { test: /border-(?:top|bottom)-(?:left|right)-radius\s*:/, instead: "border-start-start-radius and its like" },
  { test: /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/, instead: "start, end, inline-start or inline-end" },
  { test: /(?:url\(\s*|@import\s+)["']?(?:https?:)?\/\//, instead: "a file of our own: no third-party requests" },
];

const complaints = (css: string) =>
  rules.filter(({ test }) => test.test(css.replace(/\/\*[\s\S]*?\*\//g, ""))).map(({ instead }) => `write ${instead}`);

const stylesheets = ["app", "components"].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => path.join(top, name)),
);

describe("stylesheets follow the reading direction and stay at home", () => {
  it.each(stylesheets)("%s", (file) => {
    expect(complaints(readFileSync(file, "utf8"))).toEqual([]);
  });

  it.each([
    "a { margin-left: 1px }",
    "a{padding-right:1px}",
    "a { color: red; left: 0 }",
    "a { text-align: right }",
    "a { border-top-left-radius: 2px }",
    `@import "https://example.org/a.css";`,
    "a { background: url(//example.org/a.png) }",
  ])("the check sees %s", (css) => {
    expect(complaints(css)).toHaveLength(1);
  });

  it("the check leaves logical sides and comments alone", () => {
    expect(complaints("/* left: 0 */ a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start }")).toEqual([]);
  });
});
