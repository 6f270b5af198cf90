import { useLocale, useTranslations } from "next-intl";
import { LanguageName } from "@/components/facts/language-name";
import { Fold } from "@/components/ui/fold";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { pickTranslation } from "@/lib/i18n/pick-translation";
import type { Unit } from "@/lib/publication/public-record";

/** The summary in the reader's language, or in another one; the rest is folded. */
export function SummaryText({ summaries }: { summaries: readonly Unit<"summary">[] }) {
  const locale = useLocale();
  const t = useTranslations("entry");
  const best = pickTranslation(summaries, locale);
  if (!best) return null;
  return (
    <Section id="summary" title={t("sections.summary")}>
      <Prose text={best.text} language={best.language} />
      {summaries
        .filter((summary) => summary !== best)
        .map((summary) => (
          <Fold key={summary.id} summary={<LanguageName code={summary.language} />}>
            <Prose text={summary.text} language={summary.language} />
          </Fold>
        ))}
    </Section>
  );
}
