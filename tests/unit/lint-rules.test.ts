import { ESLint, type Linter } from "eslint";
import typescript from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { fileCases, importCases, syntaxCases } from "./lint-cases";

const cases = [...importCases, ...syntaxCases, ...fileCases];

/** The samples are not on disk, so the few rules that need a whole type-checked program are left out here. */
const eslint = new ESLint({ overrideConfig: typescript.configs.disableTypeChecked });

async function report([filePath, code]: [string, string]) {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages ?? [];
}

describe("each house rule fires, and says what to do instead", () => {
  it.each(cases)("$rule reports $bad.0", async ({ rule, says, bad }) => {
    const hits = (await report(bad)).filter((message) => message.ruleId === rule);
    expect(hits).not.toEqual([]);
    expect(hits[0]?.message).toMatch(says);
    expect(hits[0]?.severity).toBe(2);
  });

  it.each(cases)("$rule passes $good.0", async ({ good }) => {
    expect(await report(good)).toEqual([]);
  });

  it("every house rule that is switched on has a case here", async () => {
    const configs = await Promise.all(
      ["lib/a.ts", "components/a.tsx"].map((file) => eslint.calculateConfigForFile(file) as Promise<Linter.Config>),
    );
    const switchedOn = configs.flatMap(({ rules = {} }) => Object.keys(rules)).filter((name) => name.startsWith("house/"));
    expect([...new Set(cases.map((row) => row.rule))]).toEqual(expect.arrayContaining(switchedOn));
  });
});

describe("what the rules read closely", () => {
  const classes = (names: string) =>
    report(["components/entries/a.tsx", `export const A = () => <p className="${names}" />;`]);

  it.each([
    "mr-2", "pl-[3px]", "pr-4", "left-0", "-right-1/2", "text-left", "lg:text-right", "border-l", "border-r-2",
    "border-l-red-700", "rounded-l", "rounded-tr-lg", "ml-auto", "hover:pr-px", "!ml-2", "float-left", "scroll-ml-2",
  ])("the class %s", async (name) => {
    expect((await classes(`flex ${name}`)).map((message) => message.ruleId)).toEqual(["house/logical-class"]);
  });

  it("leaves words that only look like a side alone", async () => {
    expect(await classes("ms-2 text-start border-s rounded-lg rounded-s border-red-700 right-to-left leading-6 prose")).toEqual([]);
  });

  it.each([
    `export const A = ({ b }: { b: boolean }) => <p>{b ? "Yes" : "–"}</p>;`,
    "export const A = ({ b }: { b: string }) => <p>{`Entry ${b}`}</p>;",
    `export const A = ({ b }: { b: string }) => <p title={"Entry " + b} />;`,
    `export const A = () => <p>گۇۋاھ</p>;`,
  ])("text in %s", async (code) => {
    const rules = (await report(["components/entries/a.tsx", code])).map((message) => message.ruleId);
    expect(rules).toEqual(["house/text-through-messages"]);
  });

  it.each([
    `it.skip("a", () => {});`,
    "test.skip();",
    `test.describe.only("a", () => {});`,
    `describe.skip.each([1])("a", () => {});`,
    `it.todo("a");`,
  ])("%s", async (code) => {
    const rules = (await report(["tests/e2e/reader-cites-a-fact.spec.ts", code])).map((message) => message.ruleId);
    expect(new Set(rules)).toEqual(new Set(["house/every-test-runs"]));
  });

  it("leaves a skip that names its condition alone", async () => {
    const code = `test.skip(!process.versions.node, "needs Node"); it.skipIf(1 > 2)("a", () => {});`;
    expect(await report(["tests/e2e/reader-cites-a-fact.spec.ts", code])).toEqual([]);
  });

  it("a rule cannot be switched off by a comment", async () => {
    const code = `/* eslint-disable */\nexport const a = process.env.A;`;
    const rules = (await report(["lib/permalinks.ts", code])).map((message) => message.ruleId);
    expect(rules).toContain("house/environment-in-one-file");
  });
});
