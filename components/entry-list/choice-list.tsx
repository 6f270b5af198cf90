import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/i18n/format-count";

/** One value that can be chosen. */
export interface Choice {
  value: string | number;
  label: ReactNode;
  /** How many entries have it under the other filters; null where nobody counts. */
  count: number | null;
}

interface ChoiceListProps {
  /** The name of the parameter. */
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly (string | number)[];
  /** One answer instead of several. */
  isSingle?: boolean;
}

const SHOWN_FIRST = 6;

/** Check boxes, or radio buttons, for one parameter of the address: the first few, and those that are chosen, in view. */
export function ChoiceList({ name, legend, choices, chosen, isSingle = false }: ChoiceListProps) {
  const t = useTranslations("entryList");
  // Folding away a single one would save nothing.
  const isLong = choices.length > SHOWN_FIRST + 1;
  const isInView = (choice: Choice, index: number) => !isLong || index < SHOWN_FIRST || chosen.includes(choice.value);
  const rest = choices.filter((choice, index) => !isInView(choice, index));
  const write = (choice: Choice) => (
    <ChoiceLine key={choice.value} name={name} choice={choice} isChosen={chosen.includes(choice.value)} isSingle={isSingle} />
  );
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      {choices.filter(isInView).map(write)}
      {rest.length > 0 ? (
        <details id={`more-${name}`}>
          <summary className="py-1 font-ui text-[0.875rem] text-link">{t("more", { count: rest.length })}</summary>
          {rest.map(write)}
        </details>
      ) : null}
    </fieldset>
  );
}

interface ChoiceLineProps {
  name: string;
  choice: Choice;
  isChosen: boolean;
  isSingle?: boolean;
}

/** One box to tick, with the number of entries at its end: as few elements as it takes, for a page has hundreds. */
export function ChoiceLine({ name, choice: { value, label, count }, isChosen, isSingle = false }: ChoiceLineProps) {
  const locale = useLocale();
  return (
    <label className="choice">
      <input type={isSingle ? "radio" : "checkbox"} name={name} value={value} defaultChecked={isChosen} />
      {label} {count === null ? null : <b>{formatCount(count, locale)}</b>}
    </label>
  );
}
