import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { TermRow } from "@/lib/vocabularies/curator-queries";
import { termPath } from "@/lib/vocabularies/term-path";
import { TermWords } from "./term-words";

interface TermListProps {
  terms: readonly TermRow[];
  /** Whether the vocabulary of each is named: where they are of several. */
  hasVocabulary?: boolean;
}

/** Terms with their labels in every language. */
export function TermList({ terms, hasVocabulary = false }: TermListProps) {
  const locale = useLocale();
  const t = useTranslations("desk.vocabularies");
  const languages = useTranslations("languages");
  return (
    <ul data-rows="" className="divide-y divide-rule border-y border-rule">
      {terms.map(({ vocabulary, term, labels }) => (
        <li key={`${vocabulary}.${term}`} className="py-2.5">
          <a href={localizedPath(locale, termPath(vocabulary, term))}>
            <code dir="ltr">{term}</code>
          </a>
          {hasVocabulary ? <span className="label"> {t(`names.${vocabulary}`)}</span> : null}
          <ul>
            {labels.map(({ language, words, isChanged }) => (
              <li key={language}>
                <span className="label">{languages(language)}:</span> <TermWords words={words} language={language} />
                {isChanged ? <span className="label font-semibold"> {t("isChanged")}</span> : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
