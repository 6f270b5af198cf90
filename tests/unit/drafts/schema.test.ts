import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { saveDraftSchema } from "@/lib/drafts/schema";

const draft = (values: unknown) => saveDraftSchema.safeParse({ form: "add-name", subjectId: randomUUID(), lockVersion: null, values });

describe("a draft", () => {
  it("keeps what was typed as it is, but for characters that no database holds", () => {
    const values = { text: "ئابلىز \\u0000 \"\n", list: [{ a: 1, b: null }], broken: "a\0b\ud800c", "k\0": "" };
    expect(draft(values).data?.values).toEqual({ ...values, broken: "a\ufffdb\ufffdc", "k\0": undefined, "k\ufffd": "" });
  });

  it("has a limit, and values by name", () => {
    expect(draft({ text: "x".repeat(900_000) }).success).toBe(true);
    expect(draft({ text: "x".repeat(1_000_001) }).error?.issues[0]?.message).toBe("draftTooLong");
    expect(draft({ text: "阿".repeat(400_000) }).success).toBe(false);
    for (const values of ["text", ["text"], null, 1]) expect(draft(values).success).toBe(false);
  });
});
