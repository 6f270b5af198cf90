import { describe, expect, it } from "vitest";
import { localeCodes } from "@/lib/i18n/locales";
import { isTranslated, mergeMessages } from "@/lib/i18n/merge-messages";
import { messageAttributes, messagesOf, ownMessages } from "@/lib/i18n/messages";

/** What a reader of an entry and its versions meets: this is said in every language of the interface. */
const ON_THE_ENTRY_PAGES = [
  "fact", "locator", "removed", "versions", "compare", "entry.sections", "entry.rows", "entry.tier", "entry.status", "entry.account",
  ...[
    "factKinds", "standings", "certainties", "contentNotes", "nameKinds", "attributeKinds", "sexes", "ethnicities", "religions",
    "professionClasses", "episodeKinds", "reasonCategories", "statusValues", "speechFreedoms", "relationKinds", "sourceKinds",
    "testimonyForms", "locatorKinds", "recordKinds",
  ].map((table) => `vocabulary.${table}`),
];

describe("a language that does not say everything", () => {
  it("falls back to English text by text", () => {
    const base = { a: "A", b: { c: "C", d: "D" } };
    expect(mergeMessages(base, { b: { d: "д" } })).toEqual({ a: "A", b: { c: "C", d: "д" } });
    expect(mergeMessages(base, { b: "not a group", a: "" })).toEqual(base);
  });

  it("is shown in English throughout when its file is empty", () => {
    expect(mergeMessages(ownMessages.en, {})).toEqual(messagesOf("en"));
  });

  it("marks the part of a page that stands in English", () => {
    expect(messageAttributes("ug", "navigation")).toEqual({});
    expect(messageAttributes("ug", "entry.cite")).toEqual({ lang: "en", dir: "ltr" });
    expect(messageAttributes("en", "entry.cite")).toEqual({});
  });

  it.each(localeCodes)("says the pages of an entry itself: %s", (locale) => {
    expect(ON_THE_ENTRY_PAGES.filter((path) => !isTranslated(ownMessages.en, ownMessages[locale], path))).toEqual([]);
  });
});
