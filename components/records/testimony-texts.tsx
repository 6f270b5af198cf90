import { useTranslations } from "next-intl";
import { LanguageName } from "@/components/facts/language-name";
import { BidiText } from "@/components/ui/bidi-text";
import { Fold } from "@/components/ui/fold";
import { Prose } from "@/components/ui/prose";
import type { Unit } from "@/lib/publication/public-record";

interface TestimonyTextsProps {
  texts: readonly Unit<"text">[];
  contentNote: Unit<"testimony">["contentNote"];
}

/** The original and its translations, side by side where there is room. */
export function TestimonyTexts({ texts, contentNote }: TestimonyTextsProps) {
  const t = useTranslations();
  if (texts.length === 0) return null;
  const columns = (
    <div className={texts.length > 1 ? "grid gap-x-8 gap-y-6 lg:grid-cols-2" : undefined}>
      {texts.map((text) => (
        <section key={text.id} id={text.id} className="min-w-0">
          <h3 className="label mb-2">
            {t(text.original ? "records.textOriginal" : "records.textTranslation")}
            {t("fact.listSeparator")}
            <LanguageName code={text.language} />
            {text.translator === null ? null : (
              <>
                {t("fact.listSeparator")}
                {t("records.translator")} <BidiText text={text.translator} />
              </>
            )}
            {text.original ? null : (
              <>
                {t("fact.listSeparator")}
                {t(text.reviewed ? "records.reviewed" : "records.notReviewed")}
              </>
            )}
          </h3>
          <Prose text={text.text} language={text.language} />
        </section>
      ))}
    </div>
  );
  return (
    <section aria-labelledby="text-title" className="border-t border-rule pt-5 pb-8">
      <h2 id="text-title" className="mb-3 text-[1.1875rem] font-semibold">
        {t("records.texts")}
      </h2>
      {contentNote ? <Fold summary={t(`fact.contentNote.${contentNote}`)}>{columns}</Fold> : columns}
    </section>
  );
}
