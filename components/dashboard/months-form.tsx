import { useTranslations } from "next-intl";
import { FormField } from "@/components/ui/form-field";

/** Asks for another number of months without news. */
export function MonthsForm({ action, months }: { action: string; months: number }) {
  const t = useTranslations("desk.dashboard");
  return (
    <form action={action} className="mt-3 mb-2 flex flex-wrap items-end gap-3">
      <FormField id="months" label={t("months")}>
        <input id="months" name="months" type="number" min={1} max={1200} required defaultValue={months} className="w-24" />
      </FormField>
      <button type="submit">{t("count")}</button>
    </form>
  );
}
