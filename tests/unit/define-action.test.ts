import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { fieldsOf, problemOf } from "@/lib/define-action";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { defaultLocale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { deskPages, deskRoutes } from "@/tests/support/desk-pages";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("what a form is told of an error", () => {
  it("is its kind, its codes and what stands there now, where it was expected, and never its sentence", () => {
    expect(problemOf(new NotFound("gone", { code: "linkGone" }))).toEqual({ kind: "not_found", code: "linkGone" });
    expect(problemOf(new Forbidden("no"))).toEqual({ kind: "forbidden" });
    expect(problemOf(new Conflict("changed", { current: { name: "b" } }))).toEqual({ kind: "conflict", current: { name: "b" } });
    expect(problemOf(new InvalidInput("wrong", ["one.", "two."], { fields: { email: "emailWrong" } }))).toEqual({
      kind: "invalid", fields: { email: "emailWrong" },
    });
  });

  it("is an id and nothing else, where it was not", () => {
    const said: unknown[] = [];
    vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => void said.push(...words));
    const errors = [new Error("password=secret at postgresql://user:pass@host"), new TypeError("x is undefined"), "thrown text", null];
    for (const error of errors) {
      const problem = problemOf(error);
      expect(problem).toEqual({ kind: "unexpected", id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
      expect(said.join(" ")).toContain(problem.id);
    }
  });

  it("is the first problem of each field", () => {
    const { error } = z.object({ a: z.string().min(3, "short").regex(/^x/, "form"), b: z.array(z.object({ c: z.number("number") })) }).safeParse({ a: "", b: [{ c: "1" }] });
    expect(fieldsOf(error!)).toEqual({ a: "short", "b.0.c": "number" });
  });
});

const sources = (folder: string, pattern: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => pattern.test(file)).map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, "utf8") }));

describe("every action", () => {
  it("is made by one of the three doors, so that nothing runs for nobody", () => {
    const actions = sources("app", /\/actions\.ts$/);
    expect(actions.length).toBeGreaterThan(3);
    for (const { file, text } of actions) {
      expect(text, file).toMatch(/^"use server";\n/);
      const exported = [...text.matchAll(/^export (?!type )(.*)$/gm)].map(([, rest = ""]) => rest);
      expect(exported.length, file).toBeGreaterThan(0);
      for (const line of exported) expect(line, file).toMatch(/^const \w+ = define(?:HalfSignedIn|Visitor)?Action\(/);
    }
  });

  it("stands in an actions.ts, where this test looks", () => {
    const elsewhere = [...sources("app", /\.tsx?$/), ...sources("components", /\.tsx?$/), ...sources("lib", /\.tsx?$/)].filter(({ file, text }) => !/\/actions\.ts$/.test(file) && /["']use server["']/.test(text));
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
  });

  it("of somebody who has not signed in is one of these", () => {
    const open = sources("app", /\/actions\.ts$/).flatMap(({ file, text }) => [...text.matchAll(/export const (\w+) = define(?:HalfSignedIn|Visitor)Action/g)].map(([, name]) => `${file.replace(/^.*desk\//, "")} ${name}`));
    expect(open.toSorted()).toEqual(["forgotten/actions.ts request", "link/[token]/actions.ts choose", "second-factor/actions.ts remember", "second-factor/actions.ts setUp", "second-factor/actions.ts show", "sign-in/actions.ts findNext"]);
  });
});

describe("every code of a problem", () => {
  it("has a sentence", () => {
    const known = Object.keys(messagesOf(defaultLocale).desk.problems);
    const codesIn = (folder: string, files: RegExp, code: RegExp) => sources(folder, files).flatMap(({ text }) => [...text.matchAll(code)].map(([, found = ""]) => found));
    const used = [
      ...codesIn("lib", /schema\.ts$/, /(?:, "|error: "|message: ")([a-z]+[A-Z]\w+)"(?=[),} ]*[)}])/g),
      // Those in capital letters are the system's; the checklist has words of its own.
      ...codesIn("lib", /^(?!.*\/checklist).*\.ts$/, /\bcode: "([a-z]\w+)"/g),
      ...codesIn("lib", /\.ts$/, /\bfields: \{ \w+: "(\w+)" \}/g),
      // "notKept" is said by the sign-in form itself, "custom" is zod's word.
      ...codesIn("components", /\.tsx?$/, /\bcode: "(\w+)"/g),
    ].filter((code) => code !== "notKept" && code !== "custom");
    expect(used.length).toBeGreaterThan(25);
    expect(used.filter((code) => !known.includes(code))).toEqual([]);
  });
});

describe("every page of the desk", () => {
  const pages = sources("app/[locale]/desk", /page\.tsx$/).map(({ file, text }) => ({ name: file.replace("app/[locale]/desk/", ""), text }));

  it("has a row in tests/support/desk-pages.ts that says who may see it", () => {
    expect(pages.map(({ name }) => name).toSorted()).toEqual(Object.keys(deskPages).toSorted());
  });

  it("is one, or a route with a row there", () => {
    const routes = sources("app/[locale]/desk", /route\.ts$/);
    expect(routes.map(({ file }) => file.replace("app/[locale]/desk/", "")).toSorted()).toEqual(Object.keys(deskRoutes).toSorted());
    for (const { file, text } of routes) expect(text, file).toContain("await findCurator()");
  });

  it("asks who is there before anything else, or is a door", () => {
    const open = pages.filter(({ text }) => !/await requireCurator\(/.test(text)).map(({ name }) => name);
    const doors = Object.entries(deskPages).flatMap(([name, row]) => ("door" in row ? [name] : []));
    expect(open.toSorted()).toEqual(doors.toSorted());
  });
});
