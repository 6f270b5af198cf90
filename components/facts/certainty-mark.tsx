import { useTranslations } from "next-intl";
import type { certainties } from "@/lib/facts/vocabulary";

type Certainty = keyof typeof certainties;

/** Says how sure a claim is where it is not confirmed: a small sign to the eye, a word to the ear and when copied. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  const t = useTranslations("vocabulary.certainties");
  if (certainty === "confirmed") return null;
  return (
    <span className="certainty" data-certainty={certainty} title={t(certainty)}>
      <span className="sr-only"> ({t(certainty)})</span>
    </span>
  );
}
