import type { FieldValues, Path, PathValue, UseFormRegisterReturn, UseFormReturn } from "react-hook-form";

/** Some fields of a form, wherever in it they stand: the same view serves a form of its own and a part of a larger one. */
export interface FormPart<Fields> {
  /** The form's name, with which the ids of controls begin. */
  form: string;
  register: (field: keyof Fields & string) => UseFormRegisterReturn;
  value: <Field extends keyof Fields & string>(field: Field) => Fields[Field];
  set: <Field extends keyof Fields & string>(field: Field, value: Fields[Field]) => void;
  error: (field: keyof Fields & string) => { message?: string } | undefined;
  /** The same for what a field holds, or for one item of its list. */
  part: <Inner>(path: string) => FormPart<Inner>;
}

/** The fields of a form below a path such as `source`; without a path, all of them. */
export function formPart<Fields, Values extends FieldValues = FieldValues>(form: UseFormReturn<Values>, name: string, path = ""): FormPart<Fields> {
  const at = (field: string) => (path === "" ? field : `${path}.${field}`) as Path<Values>;
  return {
    form: name,
    register: (field) => form.register(at(field)),
    value: (field) => form.watch(at(field)) as never,
    set: (field, value) => form.setValue(at(field), value as PathValue<Values, Path<Values>>, { shouldDirty: true }),
    error: (field) => form.getFieldState(at(field), form.formState).error,
    part: (inner) => formPart(form, name, at(inner)),
  };
}
