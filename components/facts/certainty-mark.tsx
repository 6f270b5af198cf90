import { useTranslations } from "next-intl";
import type { certainties } from "@/lib/facts/vocabulary";

/** Says how sure a claim is where it is not confirmed. */
export function CertaintyMark({ certainty }: { certainty: keyof typeof certainties }) {
  const t = useTranslations("vocabulary.certainties");
  if (certainty === "confirmed") return null;
  return <span className="label"> ({t(certainty)})</span>;
}
