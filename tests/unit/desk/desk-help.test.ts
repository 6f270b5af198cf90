import { describe, expect, it } from "vitest";
import { helpOf } from "@/components/desk/desk-help";
import { messagesOf } from "@/lib/i18n/messages";
import { deskPages } from "@/tests/support/desk-pages";

/** Where nobody can do anything. */
const WITHOUT_HELP = ["[...rest]/page.tsx"];
const pages = Object.entries(deskPages).filter(([file, page]) => !("door" in page) && !WITHOUT_HELP.includes(file));

describe("the help of the desk", () => {
  it.each(pages)("says something about %s: add the page to components/desk/desk-help.ts", (_, { path }) => {
    const key = helpOf(path.split("?")[0] ?? "");
    expect(key).not.toBeNull();
  });

  it("is two to five sentences", () => {
    for (const [key, text] of Object.entries(messagesOf("en").desk.help.pages)) {
      const sentences = text.split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== "").length;
      expect([key, sentences >= 2 && sentences <= 5]).toEqual([key, true]);
    }
  });

  it("is for pages of the desk", () => {
    expect(helpOf("/desk/nothing/here")).toBeNull();
    expect(helpOf("/desk/persons/x/y")).toBeNull();
  });
});
