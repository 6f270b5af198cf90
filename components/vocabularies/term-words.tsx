import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { TermWords as Words } from "@/lib/i18n/changed-labels";

/** What a term is called; beside it, of a woman and of a man, where that differs. */
export function TermWords({ words: { text, female, male }, language }: { words: Words; language: string }) {
  const t = useTranslations("desk.vocabularies");
  return (
    <>
      <BidiText text={text} language={language} />
      {female === null && male === null ? null : (
        <span className="label">
          {" "}
          ({t("female")}: <BidiText text={female ?? text} language={language} />, {t("male")}: <BidiText text={male ?? text} language={language} />)
        </span>
      )}
    </>
  );
}
