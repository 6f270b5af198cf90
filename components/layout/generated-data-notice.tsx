import { useTranslations } from "next-intl";

/** Stands on every page of a collection that holds generated data, so that nobody takes it for testimony. */
export function GeneratedDataNotice() {
  const t = useTranslations("site");
  return (
    <aside className="border-b border-strong bg-leaf">
      <p className="sheet py-2 font-ui text-[0.9375rem] font-semibold">{t("generatedData")}</p>
    </aside>
  );
}
