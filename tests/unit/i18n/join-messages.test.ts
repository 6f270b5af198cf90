import { describe, expect, it } from "vitest";
import { joinMessages } from "@/lib/i18n/join-messages";

describe("joinMessages", () => {
  it("puts groups together that are spread over files", () => {
    const joined = joinMessages({ problems: { late: "Late" }, title: "Title" }, { problems: { early: "Early" } }, { help: { of: { list: "List" } } });
    expect(joined).toEqual({ problems: { late: "Late", early: "Early" }, title: "Title", help: { of: { list: "List" } } });
  });

  it("keeps what the build has made of a text", () => {
    expect(joinMessages({ a: { one: ["Hello ", ["name"]] as unknown as string } }, { a: { two: "Two" } })).toEqual({ a: { one: ["Hello ", ["name"]], two: "Two" } });
  });

  it("refuses a text that two files have, and a group where another has a text", () => {
    expect(() => joinMessages({ records: { out: "Out" } }, { records: { out: "Published" } })).toThrow("Two files have the message records.out.");
    expect(() => joinMessages({ records: "Records" }, { records: { out: "Published" } })).toThrow("records");
  });
});
