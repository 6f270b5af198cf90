import { describe, expect, it } from "vitest";
import { siteRoute } from "@/lib/site-server/site-route";
import { termPath, vocabularyPath } from "@/lib/vocabularies/term-path";
import { termsOf, vocabularyNames } from "@/lib/vocabularies/terms";

describe("the addresses of vocabularies and their terms", () => {
  const paths = vocabularyNames.flatMap((name) => [vocabularyPath(name), ...termsOf(name).map((term) => termPath(name, term))]);

  it("are plain enough to be let through to the desk", () => {
    expect(paths).toContain("/desk/vocabularies/status-values/in-camp");
    expect(paths.filter((path) => siteRoute(`/en${path}`).to !== "desk")).toEqual([]);
  });

  it("are each of one term", () => {
    expect(new Set(paths).size).toBe(paths.length);
  });
});
