import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface FacetGroupProps {
  title: string;
  /** How many of its values are chosen; a group with a choice stands open. */
  chosen: number;
  children: ReactNode;
}

/** A folded group of the filter form. */
export function FacetGroup({ title, chosen, children }: FacetGroupProps) {
  const t = useTranslations("entryList");
  return (
    <details open={chosen > 0} className="border-t border-rule">
      <summary className="py-2 font-ui text-[0.9375rem]">
        <bdi>{title}</bdi> {chosen > 0 ? <bdi className="label">{t("groupChosen", { count: chosen })}</bdi> : null}
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
