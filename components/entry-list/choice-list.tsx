import type { ReactNode } from "react";

interface ChoiceListProps<Value extends string | number> {
  /** The name of the parameter. */
  name: string;
  legend: string;
  choices: readonly { value: Value; label: ReactNode }[];
  chosen: readonly Value[];
  /** One answer instead of several. */
  single?: boolean;
}

/** Check boxes, or radio buttons, for one parameter of the address. */
export function ChoiceList<Value extends string | number>({ name, legend, choices, chosen, single }: ChoiceListProps<Value>) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex items-start gap-2 py-1 font-ui text-[0.875rem] leading-snug">
          <input
            type={single ? "radio" : "checkbox"}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            className="mt-[0.1em] size-4 min-h-0 shrink-0 accent-link"
          />
          <span className="min-w-0">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
