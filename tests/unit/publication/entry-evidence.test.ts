import { describe, expect, it } from "vitest";
import { evidenceFrom } from "@/lib/publication/entry-evidence";
import { RELATIONS_ON_ENTRY_PAGE } from "@/lib/publication/entry-relations";
import type { UnitOf } from "@/lib/publication/public-record";
import { publicEntry } from "@/tests/factories/public-entry";
import { attributeUnit, relationUnit } from "@/tests/factories/public-units";

const source = { kind: "source" as const, number: 9 };
const citations = [{ ref: source, locator: null, quote: null }];
const relations = (count: number): UnitOf<"entry">[] =>
  Array.from({ length: count }, (_, one) => ({ ...relationUnit(`r${one}x`, { as: "entry", number: one + 1 }), citations }));
const evidenceOf = (units: UnitOf<"entry">[]) => evidenceFrom(source, publicEntry({ units }));

describe("what of an entry rests on a source", () => {
  it("is every fact that cites it, where the entry's page shows them all", () => {
    const profession = { ...attributeUnit("a", "profession"), citations };
    const evidence = evidenceOf([profession, ...relations(RELATIONS_ON_ENTRY_PAGE)]);
    expect(evidence.facts).toHaveLength(RELATIONS_ON_ENTRY_PAGE + 1);
    expect(evidence.relationsInAll).toBeNull();
  });

  it("leaves out relations that stand beyond the entry's page, and says how many there are in all", () => {
    const evidence = evidenceOf(relations(RELATIONS_ON_ENTRY_PAGE + 5));
    expect(evidence.facts).toHaveLength(RELATIONS_ON_ENTRY_PAGE);
    expect(evidence.relationsInAll).toBe(RELATIONS_ON_ENTRY_PAGE + 5);
  });
});
