import { readdirSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import * as consents from "@/lib/consents/vocabulary";
import * as facilities from "@/lib/facilities/vocabulary";
import * as facts from "@/lib/facts/vocabulary";
import { defaultLocale, localeCodes } from "@/lib/i18n/locales";
import type { MessageTree } from "@/lib/i18n/merge-messages";
import { ownMessages } from "@/lib/i18n/messages";
import * as images from "@/lib/images/vocabulary";
import * as organisations from "@/lib/organisations/vocabulary";
import * as persons from "@/lib/persons/vocabulary";
import * as places from "@/lib/places/vocabulary";
import * as publication from "@/lib/publication/vocabulary";
import * as requests from "@/lib/requests/vocabulary";
import * as reviews from "@/lib/reviews/vocabulary";
import * as sources from "@/lib/sources/vocabulary";
import * as testimonies from "@/lib/testimonies/vocabulary";
import * as users from "@/lib/users/vocabulary";
import { messageArguments } from "./message-arguments";

const features = [consents, facilities, facts, images, organisations, persons, places, publication, requests, reviews, sources, testimonies, users];
/** Closed lists with labels; the codes of rules have sentences of their own. */
const vocabularies = features
  .flatMap((feature) => Object.entries<object>({ ...feature }))
  .filter(([, table]) => typeof table === "object" && !Array.isArray(table));

function texts(tree: MessageTree, prefix = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : texts(value, `${prefix}${key}.`),
  );
}

const english = ownMessages[defaultLocale];
const englishTexts = new Map(texts(english));
const labels = english.vocabulary as Record<string, MessageTree>;

describe("labels of the vocabularies", () => {
  it.each(vocabularies)("%s: one label for each code, in English at least", (name, table) => {
    expect(Object.keys(labels[name] ?? {}).sort()).toEqual(Object.keys(table).sort());
  });

  it("are of vocabularies that exist", () => {
    expect(Object.keys(labels).sort()).toEqual(vocabularies.map(([name]) => name).sort());
  });
});

describe.each(localeCodes)("messages in %s", (locale) => {
  const own = texts(ownMessages[locale]);

  it("say nothing that English does not have: take the key out, or add it to en.json", () => {
    expect(own.map(([key]) => key).filter((key) => !englishTexts.has(key))).toEqual([]);
  });

  it("are empty only where English is: leave a key out to show English", () => {
    expect(own.filter(([key, text]) => text.trim() === "" && englishTexts.get(key) !== "").map(([key]) => key)).toEqual([]);
  });

  it("can be taken apart by the build", () => {
    const isRefused = ([, text]: [string, string]) => {
      try {
        compile(text);
        return false;
      } catch {
        return true;
      }
    };
    expect(own.filter(isRefused)).toEqual([]);
  });

  it("are filled with what the English ones are filled with, and say all of it", () => {
    const wrong = own.filter(([key, text]) => {
      const [ours, theirs] = [messageArguments(text), messageArguments(englishTexts.get(key) ?? text)];
      return !ours.all.every((name) => theirs.all.includes(name)) || !theirs.shown.every((name) => ours.all.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  it("name the navigation, the kinds of record and the labels of the entry", () => {
    const said = new Set(own.map(([key]) => key));
    // A citation may stay in English: it is copied into texts that are.
    const wanted = [...englishTexts.keys()].filter((key) => /^(?:navigation|language|search|kinds|entry\.(?!cite))\b/.test(key));
    expect(wanted.filter((key) => !said.has(key))).toEqual([]);
  });
});

describe("reading the arguments of a message", () => {
  it.each([
    ["{count, plural, =0 {nothing} one {# item of {total}} other {# items}} <b>{name}</b>", "<b> count name total", "<b> count name total"],
    ["{sex, select, female {she, {age}} other {they}}", "age sex", "age"],
    ["plain", "", ""],
  ])("%s", (message, all, shown) => {
    expect(messageArguments(message).all.join(" ")).toBe(all);
    expect(messageArguments(message).shown.join(" ")).toBe(shown);
  });

  it("refuses braces that do not match", () => {
    expect(() => messageArguments("{count, plural, one {a}")).toThrow(/do not match/);
  });
});

it.each(readdirSync("lib/i18n/messages"))("%s says nothing twice, and is written in one way", (file) => {
  const text = readFileSync(`lib/i18n/messages/${file}`, "utf8");
  // Of two messages under one key a parser takes the last without a word.
  expect(`${JSON.stringify(JSON.parse(text), null, 2)}\n`).toBe(text);
});
