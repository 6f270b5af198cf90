import { describe, expect, it } from "vitest";
import { draftOf, editorQuery, parsePersonEditor } from "@/lib/persons/person-editor";
import type { DeskFact } from "@/lib/persons/person-parts-queries";

const name = { id: "11111111-1111-4111-8111-111111111111", kind: "name", values: {} } as DeskFact;
const parse = (query: string) => parsePersonEditor(Object.fromEntries(new URLSearchParams(query)), [name]);

describe("the address of a person's page", () => {
  it("opens one editor, with the draft that belongs to it", () => {
    expect(parse("")).toBeNull();
    for (const edit of ["own", "summaries", "identifiers"] as const) {
      const editor = parse(editorQuery(edit));
      expect(editor).toEqual({ edit });
      expect(editor && draftOf(editor, "person")).toEqual({ form: edit, subjectId: "person" });
    }
    const change = parse(editorQuery("change", name.id));
    expect(change && draftOf(change, "person")).toEqual({ form: "change", subjectId: name.id });
    const beside = parse(editorQuery("add-name", name.id));
    expect(beside).toEqual({ edit: "add", type: "name", beside: name });
    expect(beside && draftOf(beside, "person")).toEqual({ form: "add-name", subjectId: "person" });
    const show = parse(editorQuery("show", name.id));
    expect(show && draftOf(show, "person")).toBeNull();
  });

  it("opens nothing that is not there", () => {
    for (const query of ["?edit=", "?edit=add-photo", "?edit=change", "?edit=change&fact=x", "?edit=publish", "?edit=toString", "?edit=add-"]) expect(parse(query), query).toBeNull();
    expect(parse("?edit=add-episode&fact=" + name.id)).toEqual({ edit: "add", type: "episode", beside: null });
    expect(parsePersonEditor({ edit: ["own", "change"] }, [])).toEqual({ edit: "own" });
  });
});
