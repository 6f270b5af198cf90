import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/**
 * Folded on a narrow screen, always open beside the list on a wide one. Where a browser cannot open a
 * fold by style sheet, the fold keeps its handle.
 */
export function FoldedFilters({ children }: { children: ReactNode }) {
  const t = useTranslations("entryList");
  return (
    <details className="mb-6 border-y border-rule md:mb-0 md:border-0 md:details-content:[block-size:auto] md:details-content:[content-visibility:visible]">
      <summary className="py-2 font-ui text-[0.9375rem] font-semibold md:supports-[selector(::details-content)]:hidden">
        {t("filters")}
      </summary>
      <div className="pt-2 pb-4 md:pt-0">{children}</div>
    </details>
  );
}
