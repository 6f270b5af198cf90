import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { reasonCategories } from "@/lib/facts/vocabulary";

interface ReasonsProps {
  categories: readonly (keyof typeof reasonCategories)[];
  words: string | null;
}

/** Reasons of a detention: the words first, then the categories that they were filed under. */
export function Reasons({ categories, words }: ReasonsProps) {
  const t = useTranslations();
  const named = categories.map((category) => t(`vocabulary.reasonCategories.${category}`)).join(t("fact.listSeparator"));
  if (words === null) return named;
  return (
    <>
      <BidiText text={words} />
      {named ? <span className="label"> ({named})</span> : null}
    </>
  );
}
