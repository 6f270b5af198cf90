"use client";

import { useTranslations } from "next-intl";

/** Ticks every row of the form that it stands in, or none. */
export function ChooseAll() {
  const t = useTranslations("desk.bulk");
  return (
    <label className="flex min-h-[2.5rem] items-center gap-2 font-ui text-[0.9375rem]">
      <input
        type="checkbox"
        className="min-h-0"
        onChange={({ currentTarget }) => {
          for (const box of currentTarget.form?.querySelectorAll<HTMLInputElement>("input[name='record']") ?? []) box.checked = currentTarget.checked;
        }}
      />
      {t("chooseAll")}
    </label>
  );
}
