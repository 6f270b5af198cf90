import { expect, test } from "vitest";
import { importedAnchor, importedId } from "@/lib/imports/record-ids";

// Anchors are cited: a change here would break every footnote to an imported fact.
test("ids and anchors of imported records never change", () => {
  expect(importedId("sample", "person", "nurlan-kokteubai")).toMatchInlineSnapshot(`"441aecf2-6ea8-81a7-b1fd-38ffeb58f0c9"`);
  expect(importedAnchor("f", "sample", "facts", "nurlan-kokteubai", "status-1")).toMatchInlineSnapshot(`"f-4ul65j4suz"`);
  expect(importedAnchor("a", "sample", "facts", "nurlan-kokteubai", "status-1")).not.toContain("f-");
});

test("an anchor has the form that the database asks for", () => {
  expect(importedAnchor("r", "a", "b")).toMatch(/^r-[a-z0-9]{10}$/);
  expect(importedId("a", "b")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
