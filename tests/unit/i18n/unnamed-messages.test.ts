import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultLocale } from "@/lib/i18n/locales";
import type { MessageTree } from "@/lib/i18n/merge-messages";
import { ownMessages } from "@/lib/i18n/messages";
import { messageUse, unnamedMessages } from "@/tests/support/named-messages";

/** Groups whose keys are codes of the data: of a vocabulary, a language, a script. */
const CODED = /^(?:vocabulary|languages|scripts)\./;

const keysOf = (tree: MessageTree, prefix = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [prefix + key] : keysOf(value, `${prefix}${key}.`)));
const codeIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join(folder, name), "utf8"));

describe("messages", () => {
  it("are each named somewhere in the code: take out what nobody says any more", () => {
    const keys = keysOf(ownMessages[defaultLocale]).filter((key) => !CODED.test(key));
    expect(unnamedMessages(keys, ["app", "components", "lib"].flatMap(codeIn).map(messageUse))).toEqual([]);
  }, 60_000);
});

describe("the check itself", () => {
  const keys = ["site.name", "site.old", "site.roles.curator", "faults.away.title"];
  const unnamed = (...files: string[]) => unnamedMessages(keys, files.map(messageUse));

  it.each([
    [`const t = useTranslations("site"); t("name");`, ["site.name"]],
    [`const t = useTranslations(); t("site.name");`, ["site.name"]],
    [`const t = await getTranslations({ locale, namespace: "site" }); t(isOld ? "old" : "name");`, ["site.name", "site.old"]],
    ["const t = useTranslations('site'); t(`roles.${role}`);", ["site.roles.curator"]],
    ["const words = useTranslations('site.roles'); words(`${role}` as Key);", ["site.roles.curator"]],
    ["const t = useTranslations(); t(`${group}.${key}`);", []],
    [`const t = useTranslations("site.roles"); const table = { curator: 1 }; t(role);`, ["site.roles.curator"]],
    [`const t = useTranslations("records"); t("name");`, []],
    [`const t = translatorIn("en"); t("site.name");`, ["site.name"]],
    [`const say = (t: Translator) => t("site.name");`, ["site.name"]],
    [`const { title } = messagesOf(locale).faults[is ? "away" : "lost"];`, ["faults.away.title"]],
    [`const name = "site.name";`, []],
  ])("in %s finds what is named", (code, named) => {
    expect(keys.filter((key) => !unnamed(code).includes(key))).toEqual(named);
  });

  it("looks for a key that was given in every file", () => {
    expect(unnamed(`const t = useTranslations("site"); t(kind);`, `export type Kind = { kind: "old" };`)).not.toContain("site.old");
  });
});
