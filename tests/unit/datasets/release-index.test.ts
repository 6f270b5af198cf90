import { describe, expect, it } from "vitest";
import { changeLines, changesOf } from "@/lib/datasets/release-index";
import type { IndexLine } from "@/lib/datasets/release-index";

const standing = (state: IndexLine["state"], version: number, redactions = 0) => ({ number: 1, state, version, redactions });

describe("what has become of a record since a release", () => {
  it.each([
    ["new", null, standing("published", 3), ["added"]],
    ["the same", standing("published", 3, 1), standing("published", 3, 1), []],
    ["a new version", standing("published", 3), standing("published", 4), ["new_version"]],
    ["words taken away", standing("published", 3), standing("published", 4, 2), ["new_version", "redacted"]],
    ["withdrawn", standing("published", 3), standing("withdrawn", 0), ["withdrawn"]],
    ["withdrawn as before", standing("withdrawn", 0), standing("withdrawn", 0), []],
    ["withdrawn before anybody had it", null, standing("withdrawn", 0), []],
    ["merged", standing("published", 3), standing("merged", 3), ["merged"]],
    ["merged as before", standing("merged", 3), standing("merged", 3), []],
    ["back again", standing("withdrawn", 0), standing("published", 3, 1), ["published_again"]],
    ["taken out of a merger, with more", standing("merged", 3), standing("published", 4), ["published_again", "new_version"]],
  ])("%s", (_name, before, now, changes) => {
    expect(changesOf(before, now)).toEqual(changes);
  });

  it("is found by reading both lists side by side", async () => {
    const line = (kind: IndexLine["kind"], number: number, version: number): IndexLine => ({ kind, number, state: "published", version, redactions: 0 });
    const before = [line("entry", 1, 1), line("entry", 2, 1), line("source", 1, 1)];
    const now = [line("entry", 1, 1), line("entry", 2, 2), line("entry", 3, 1), line("testimony", 1, 1), line("source", 1, 3)];
    const found = [];
    for await (const { change, kind, number, version } of changeLines(each(before), each(now))) found.push(`${change} ${kind} ${number} ${version}`);
    expect(found).toEqual(["new_version entry 2 2", "added entry 3 1", "added testimony 1 1", "new_version source 1 3"]);
  });
});

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}
