import { createFormControl } from "react-hook-form";
import { describe, expect, it, vi } from "vitest";
import { forgetOnChange } from "@/components/forms/forget-on-change";

function refused(...fields: ("kind" | "words" | "facts" | "facts.0.text")[]) {
  const { formControl: form } = createFormControl({ defaultValues: { kind: "", words: "", facts: [{ text: "" }] } });
  const onNoneLeft = vi.fn();
  forgetOnChange(form, onNoneLeft);
  for (const field of fields) form.setError(field, { type: "server", message: "required" });
  return { form, onNoneLeft, isWrong: (field: "kind" | "words" | "facts" | "facts.0.text") => form.getFieldState(field).error !== undefined };
}

describe("what the server said of a field", () => {
  it("goes when the field is changed, and not before", () => {
    const { form, onNoneLeft, isWrong } = refused("kind", "words");
    expect([isWrong("kind"), isWrong("words")]).toEqual([true, true]);
    form.setValue("kind", "camp");
    expect([isWrong("kind"), isWrong("words")]).toEqual([false, true]);
    expect(onNoneLeft).not.toHaveBeenCalled();
    form.setValue("words", "said");
    expect(isWrong("words")).toBe(false);
    expect(onNoneLeft).toHaveBeenCalledOnce();
  });

  it("goes when something in it is changed, and with the whole that it stands in", () => {
    const list = refused("facts");
    list.form.setValue("facts.0.text", "a");
    expect(list.isWrong("facts")).toBe(false);
    const item = refused("facts.0.text");
    item.form.setValue("facts", []);
    expect(item.isWrong("facts.0.text")).toBe(false);
  });
});
