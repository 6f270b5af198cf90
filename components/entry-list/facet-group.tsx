import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface FacetGroupProps {
  /** The name of its parameter. */
  name: string;
  title: string;
  /** How many of its values are chosen; a group with a choice stands open. */
  chosen: number;
  /** Stands open although nothing is chosen. */
  isOpen?: boolean;
  children: ReactNode;
}

/** A group of the filter form that can be folded. */
export function FacetGroup({ name, title, chosen, isOpen = false, children }: FacetGroupProps) {
  const t = useTranslations("entryList");
  return (
    <details id={`facet-${name}`} open={isOpen || chosen > 0} className="border-t border-rule">
      <summary className="py-2 font-ui text-[0.9375rem]">
        <bdi>{title}</bdi> {chosen > 0 ? <bdi className="label">{t("groupChosen", { count: chosen })}</bdi> : null}
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
