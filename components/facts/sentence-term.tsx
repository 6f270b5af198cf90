import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { Unit } from "@/lib/publication/public-record";
import { sentenceLength } from "@/lib/publication/sentence-words";

/** The term of a sentence: the words, else its length. */
export function SentenceTerm({ sentence }: { sentence: NonNullable<Unit<"episode">["sentence"]> }) {
  const t = useTranslations();
  return sentence.words === null ? sentenceLength(t, sentence) : <BidiText text={sentence.words} />;
}
