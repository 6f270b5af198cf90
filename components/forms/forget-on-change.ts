import type { FieldValues, Path, UseFormReturn } from "react-hook-form";

/**
 * What was wrong with a field, or with the list that it stands in, was said of what stood there: it goes when that is
 * changed. `onNoneLeft` is called once nothing wrong is left. Gives what ends it.
 */
export function forgetOnChange<Values extends FieldValues>(form: Pick<UseFormReturn<Values>, "subscribe" | "clearErrors" | "getFieldState">, onNoneLeft: () => void): () => void {
  const errorAt = (path: string) => form.getFieldState(path as Path<Values>).error;
  return form.subscribe({
    formState: { values: true },
    callback: ({ name, errors = {} }) => {
      const wholes = name?.split(".").map((_, index, steps) => steps.slice(0, index + 1).join(".")) ?? [];
      const wrong = wholes.filter((path) => (path === name ? errorAt(path) : errorAt(path)?.message) !== undefined);
      if (wrong.length === 0) return;
      const fields = Object.keys(errors);
      form.clearErrors(wrong as Path<Values>[]);
      if (fields.every((field) => errorAt(field) === undefined)) onNoneLeft();
    },
  });
}
