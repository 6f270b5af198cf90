import { describe, expect, it } from "vitest";
import { draftPlace } from "@/lib/drafts/draft-place";

const [me, row, fact, person, account, testimony] = ["me", "row", "fact", "person", "account", "testimony"];

describe("where a draft is gone on with", () => {
  it.each([
    ["person", me, "/desk/persons/new", null],
    ["testimony", row, "/desk/testimonies/row", { kind: "testimony", id: row }],
    ["victim", row, "/desk/testimonies/row", { kind: "testimony", id: row }],
    ["summaries", row, "/desk/persons/row?edit=summaries", { kind: "person", id: row }],
    ["add-episode", row, "/desk/persons/row?edit=add-episode", { kind: "person", id: row }],
    ["request", me, "/desk/requests/new", null],
    ["request", row, "/desk/requests/row", { kind: "request", id: row }],
    ["change", fact, "/desk/persons/person?edit=change&fact=fact#fact-fact", { kind: "person", id: person }],
    ["account", account, "/desk/testimonies/testimony", { kind: "testimony", id: testimony }],
  ])("%s", (form, subjectId, path, about) => {
    expect(draftPlace({ form, subjectId }, me, new Map([[fact, person], [account, testimony]]))).toEqual({ path, about });
  });

  it("is nowhere for a claim that is not there any more, and for a form that nobody knows", () => {
    for (const form of ["change", "account", "constructor", "add-anything", "unknown"]) expect(draftPlace({ form, subjectId: row }, me, new Map())).toBeNull();
  });
});
