"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import type { FormProblem } from "./problem-text";

/** What a command tells of what stands there now. */
interface Current {
  lockVersion: number;
  values: Readonly<Record<string, unknown>>;
}

interface ConflictChoiceProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  problem: FormProblem | null;
  /** What each field is called, and how its value is said where it is no text of its own. */
  labels: Readonly<Partial<Record<keyof Values & string, string>>>;
  say?: (field: keyof Values & string, value: unknown) => string | null;
  /** What of a field's value is compared, where it holds more than is saved. */
  compared?: (field: keyof Values & string, value: unknown) => unknown;
  /** Called once the form holds what was chosen: it is sent again. */
  onChosen: () => void;
}

/**
 * Somebody else was first: what was typed and what stands there now, side by side for every field that differs. Nothing
 * typed is lost; where only one of the two changed a field, that change is proposed.
 */
export function ConflictChoice<Values extends FieldValues>({ form, problem, ...parts }: ConflictChoiceProps<Values>) {
  const current = problem?.code === "changedMeanwhile" ? (problem.current as Current | undefined) : undefined;
  return current ? <Choice key={current.lockVersion} form={form} current={current} {...parts} /> : null;
}

function Choice<Values extends FieldValues>({ form, current, labels, say, compared, onChosen }: Omit<ConflictChoiceProps<Values>, "problem"> & { current: Current }) {
  const t = useTranslations("desk.conflict");
  const id = useId();
  const typed = form.getValues() as Readonly<Record<string, unknown>>;
  const before = (form.formState.defaultValues ?? {}) as Readonly<Record<string, unknown>>;
  const isSameField = (field: keyof Values & string, one: unknown, other: unknown) => isSame(compared?.(field, one) ?? one, compared?.(field, other) ?? other);
  const fields = (Object.keys(current.values) as (keyof Values & string)[]).filter((field) => field in labels && !isSameField(field, typed[field], current.values[field]));
  const [chosen, setChosen] = useState<Readonly<Record<string, "mine" | "theirs">>>(() =>
    Object.fromEntries(fields.map((field) => [field, isSameField(field, typed[field], before[field]) ? "theirs" : "mine"])),
  );
  const shown = (field: keyof Values & string, value: unknown) => say?.(field, value) ?? ([value ?? ""].flat().join(", ") || t("nothing"));
  function goOn(): void {
    for (const field of fields) if (chosen[field] === "theirs") form.setValue(field as never, current.values[field] as PathValue<Values, Path<Values>>);
    form.setValue("lockVersion" as never, current.lockVersion as never);
    onChosen();
  }
  return (
    <div className="mb-6 flex flex-col gap-4 border-y border-rule py-4">
      <p>{t(fields.length > 0 ? "lead" : "same")}</p>
      {fields.map((field) => (
        <fieldset key={field} className="min-w-0">
          <legend className="label font-semibold">{labels[field]}</legend>
          <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            {(["mine", "theirs"] as const).map((side) => (
              <label key={side} className="flex min-w-0 items-start gap-2">
                <input
                  type="radio"
                  name={`${id}-${field}`}
                  checked={chosen[field] === side}
                  onChange={() => setChosen({ ...chosen, [field]: side })}
                  className="mt-2 min-h-0 shrink-0"
                />
                <span className="min-w-0">
                  <span className="label block">{t(side)}</span>
                  <bdi className="block whitespace-pre-line wrap-anywhere">{shown(field, side === "mine" ? typed[field] : current.values[field])}</bdi>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="button" onClick={goOn} className="self-start px-4 font-semibold">
        {t("save")}
      </button>
    </div>
  );
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? "", idOfPick) === JSON.stringify(other ?? "", idOfPick);

/** A record that was picked is the same whatever it is called beside its id. */
function idOfPick(_: string, value: unknown): unknown {
  const isPick = typeof value === "object" && value !== null && "id" in value && value.id !== "" && "label" in value && Object.keys(value).every((key) => PICK.has(key));
  return isPick ? value.id : value;
}

const PICK: ReadonlySet<string> = new Set(["id", "label", "detail"]);
