import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";

const marked = ["probable", "possible"] as const;

/** What the signs of certainty mean, once on a page. */
export function CertaintyLegend() {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <p className="label mt-1">
      {marked.map((certainty) => (
        <span key={certainty} className="me-3 whitespace-nowrap">
          <span className="certainty ms-0 me-1" data-certainty={certainty} />
          {t(`vocabulary.certainties.${certainty}`)}
        </span>
      ))}
      <a href={`${localizedPath(locale, "/method")}#certainty`} className="screen-only">
        {t("fact.certaintyMethod")}
      </a>
    </p>
  );
}
