import { useTranslations } from "next-intl";
import type { Unit } from "@/lib/publication/public-record";

type Sentence = NonNullable<Unit<"episode">["sentence"]>;

/** The term of a sentence: the words, else its length. */
export function SentenceTerm({ sentence }: { sentence: Sentence }) {
  const length = useLength();
  const t = useTranslations("entry.status");
  const { words, monthsMin, monthsMax } = sentence;
  if (words !== null) return <bdi dir="auto">{words}</bdi>;
  const [from, to] = [monthsMin ?? monthsMax, monthsMax ?? monthsMin];
  if (from === null || to === null) return null;
  return from === to ? length(from) : t("range", { from: length(from), to: length(to) });
}

function useLength(): (months: number) => string {
  const t = useTranslations("entry.status");
  return (months) => {
    const [years, rest] = [Math.floor(months / 12), months % 12];
    if (years === 0) return t("months", { months: rest });
    if (rest === 0) return t("years", { years });
    return t("yearsAndMonths", { years: t("years", { years }), months: t("months", { months: rest }) });
  };
}
