import { useLocale, useTranslations } from "next-intl";
import { messageAttributes } from "@/lib/i18n/messages";
import { datasetPath } from "@/lib/permalinks";

/** How a data set is cited, with one as it stands in a list of works; the words of citations are English in every language. */
export function DatasetCitation({ release, siteUrl }: { release: string | null; siteUrl: string }) {
  const t = useTranslations("datasets.cite");
  return (
    <>
      <p {...messageAttributes(useLocale(), "datasets.cite.text")} className="max-w-measure">
        {t("text")}
      </p>
      {release === null ? null : (
        <p lang="en" dir="ltr" className="mt-3 max-w-measure border-s-2 border-strong ps-4 [overflow-wrap:anywhere]">
          {t("example", { name: release, year: release.slice(0, 4), address: new URL(datasetPath(release), siteUrl).href })}
        </p>
      )}
    </>
  );
}
