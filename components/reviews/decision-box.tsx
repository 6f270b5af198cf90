"use client";

import { useFormContext } from "react-hook-form";

interface DecisionBoxProps {
  /** Which list of the decision it is about. */
  name: "subjectIds" | "heldBack";
  value: string;
  /** What a screen reader says, with what it is about. */
  label: string;
  children: string;
}

/** A box of the decision on a submission: one record, or one change. */
export function DecisionBox({ name, value, label, children }: DecisionBoxProps) {
  const { register } = useFormContext();
  return (
    <label className="inline-flex items-center gap-2 font-ui text-[0.9375rem]">
      <input type="checkbox" value={value} aria-label={label} {...register(name)} />
      {children}
    </label>
  );
}
