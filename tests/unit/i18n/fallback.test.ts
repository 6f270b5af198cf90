import { describe, expect, it } from "vitest";
import { localeCodes } from "@/lib/i18n/locales";
import { isolateMessages } from "@/lib/i18n/isolate-messages";
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

  it("keeps single English texts in their own direction at the desk, where lines run the other way", () => {
    expect(messagesOf("ug").desk.review.blocks).toBe(`\u2066${messagesOf("en").desk.review.blocks}\u2069`);
    expect(messagesOf("ug").desk.start.title).toBe((ownMessages.ug as { desk: { start: { title: string } } }).desk.start.title);
    expect(messagesOf("ug").method.title).toBe(messagesOf("en").method.title);
    const takenApart = ["Hello ", ["name"]] as unknown as string;
    expect(isolateMessages({ a: "", b: { c: takenApart } }, "rtl")).toEqual({ a: "", b: { c: ["\u2067", "Hello ", ["name"], "\u2069"] } });
  });

  it.each(localeCodes)("says the pages of an entry itself: %s", (locale) => {
    expect(ON_THE_ENTRY_PAGES.filter((path) => !isTranslated(ownMessages.en, ownMessages[locale], path))).toEqual([]);
  });
});
