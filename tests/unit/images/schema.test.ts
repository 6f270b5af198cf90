import { describe, expect, it } from "vitest";
import { fieldsOf } from "@/lib/define-action";
import { addImageSchema, changeImageSchema } from "@/lib/images/schema";
import { LARGEST_FILE_BYTES } from "@/lib/images/limits";

const id = "00000000-0000-4000-8000-000000000001";
const fileProblem = (file: unknown) => {
  const read = addImageSchema.safeParse({ id, personId: id, file });
  return read.success ? null : fieldsOf(read.error).file;
};

describe("a file that is sent", () => {
  it("is a file, has something in it and not too much", () => {
    expect(fileProblem(new Blob(["x"]))).toBeNull();
    expect(fileProblem(new Blob([]))).toBe("fileEmpty");
    expect(fileProblem(new Blob([new Uint8Array(LARGEST_FILE_BYTES + 1)]))).toBe("fileTooLarge");
    for (const strange of [null, undefined, "x", {}, { size: 5 }, [1, 2], 5]) expect(fileProblem(strange)).toBe("fileMissing");
  });
});

describe("what is said of a picture", () => {
  const empty = { id, lockVersion: 0, source: null, provenance: "", permission: "", permittedBy: "", text: "", language: "", visibility: "restricted" };

  it("may be nothing yet", () => {
    expect(changeImageSchema.parse(empty)).toEqual({ ...empty, provenance: null, permission: null, permittedBy: null, text: null, language: null });
  });

  it("says its language where it says what there is to see", () => {
    const read = changeImageSchema.safeParse({ ...empty, text: "A man" });
    expect(read.success ? null : fieldsOf(read.error)).toEqual({ language: "languageMissing" });
    expect(changeImageSchema.safeParse({ ...empty, text: "A man", language: "en" }).success).toBe(true);
  });

  it("is never sealed, nor a permission that does not exist", () => {
    expect(changeImageSchema.safeParse({ ...empty, visibility: "sealed" }).success).toBe(false);
    expect(changeImageSchema.safeParse({ ...empty, permission: "everybody" }).success).toBe(false);
  });
});
