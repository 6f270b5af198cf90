import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";

/** What stands where there is no page, or none for this role. */
export default function NothingAtTheDesk() {
  const locale = useLocale();
  const t = useTranslations("desk");
  return (
    <main id="content" tabIndex={-1} className="sheet py-16 outline-none">
      <h1 className="text-2xl font-semibold">{t("nothingHere.title")}</h1>
      <p className="mt-3">{t("nothingHere.text")}</p>
      <p className="mt-3">
        <a href={localizedPath(locale, "/desk")}>{t("title")}</a>
      </p>
    </main>
  );
}
