import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { LabelDeed, TermLabelOf } from "@/lib/vocabularies/curator-queries";
import { vocabularyPath } from "@/lib/vocabularies/term-path";
import type { VocabularyName } from "@/lib/vocabularies/terms";
import { LabelForm } from "./label-form";
import { ResetLabel } from "./reset-label";
import { TermWords } from "./term-words";

interface TermViewProps {
  found: { name: VocabularyName; term: string; isBySex: boolean; labels: readonly TermLabelOf[]; deeds: readonly LabelDeed[] };
  actions: Record<"changeLabel" | "resetLabel", Action<{ lockVersion: number }>>;
}

/** One term: what it is called in each language, built in and now, and who has changed that. */
export function TermView({ found: { name, term, isBySex, labels, deeds }, actions }: TermViewProps) {
  const locale = useLocale();
  const t = useTranslations("desk.vocabularies");
  const vocabulary = useTranslations("vocabulary");
  const languages = useTranslations("languages");
  return (
    <>
      <PageHeading above={<a href={localizedPath(locale, vocabularyPath(name))}>{t(`names.${name}`)}</a>}>{vocabulary(`${name}.${term}` as never, { sex: "other" } as never)}</PageHeading>
      <p className="mb-6 max-w-page">
        {t("termLead")} <code dir="ltr">{term}</code>
      </p>
      {labels.map(({ language, builtIn, changed, lockVersion }) => (
        <Section key={language} id={`label-${language}`} title={languages(language)}>
          <p className="mb-4">
            <span className="label">{t("builtIn")}:</span> <TermWords words={builtIn} language={language} />
          </p>
          <LabelForm of={{ language, vocabulary: name, term }} words={changed ?? builtIn} lockVersion={lockVersion} isBySex={isBySex} action={actions.changeLabel} />
          {changed ? <ResetLabel of={{ language, vocabulary: name, term }} lockVersion={lockVersion} action={actions.resetLabel} /> : null}
        </Section>
      ))}
      <Section id="history" title={t("history")}>
        {deeds.length === 0 ? <p>{t("noHistory")}</p> : null}
        <Timeline>
          {deeds.map(({ id, at, by, language, before, after, reason }) => (
            <TimelineItem key={id} when={<Moment at={at} />}>
              <p>
                <bdi className="font-semibold">{by}</bdi>: {languages(language)}
              </p>
              <p>
                <span className="label">{t("was")}:</span> {before ? <TermWords words={before} language={language} /> : t("theBuiltIn")}
              </p>
              <p>
                <span className="label">{t("became")}:</span> {after ? <TermWords words={after} language={language} /> : t("theBuiltIn")}
              </p>
              <p dir="auto" className="border-s-2 border-rule ps-3 whitespace-pre-line wrap-anywhere">
                {reason}
              </p>
            </TimelineItem>
          ))}
        </Timeline>
      </Section>
    </>
  );
}
