import { useTranslations } from "next-intl";
import { FormField } from "@/components/ui/form-field";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { defaultPeriodMode, periodModes } from "@/lib/search/entry-list-sorts";
import type { PeriodMode } from "@/lib/search/entry-list-sorts";
import { formatPeriodBound } from "@/lib/search/columns/period-bound";
import { ChoiceList } from "./choice-list";

/** The usual mode needs no word in the address. */
const written = (mode: PeriodMode) => (mode === defaultPeriodMode ? "" : mode);
const ends = ["from", "to"] as const;

/** The period of detention: a year, month or day at each end, and how vague dates are treated. */
export function PeriodFields({ filter, counts }: { filter: EntryFilter; counts: ReadonlyMap<PeriodMode, number> }) {
  const t = useTranslations("entryList");
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        {ends.map((end) => (
          <FormField key={end} id={`filter-${end}`} label={t(end === "from" ? "from" : "until")}>
            <input
              id={`filter-${end}`}
              name={end}
              dir="ltr"
              inputMode="numeric"
              autoComplete="off"
              pattern="\d{4}(-\d{2}(-\d{2})?)?"
              title={t("periodHint")}
              defaultValue={filter[end] === null ? undefined : formatPeriodBound(filter[end], end)}
            />
          </FormField>
        ))}
      </div>
      <p className="label my-2">{t("periodHint")}</p>
      <ChoiceList
        name="period"
        legend={t("facet.period")}
        choices={(Object.keys(periodModes) as PeriodMode[]).map((mode) => ({ value: written(mode), label: t(`period.${mode}`), count: counts.get(mode) ?? null }))}
        chosen={[written(filter.period)]}
        isSingle
      />
    </>
  );
}
