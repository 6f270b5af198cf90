import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/ui/form-field";
import { PageHeading } from "@/components/ui/page-heading";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { TermRow, VocabularyRow } from "@/lib/vocabularies/curator-queries";
import { vocabularyPath } from "@/lib/vocabularies/term-path";
import { TermList } from "./term-list";

interface VocabularyIndexProps {
  query: string;
  vocabularies: readonly VocabularyRow[];
  /** The terms in which the words stand; null where nothing was looked for. */
  found: readonly TermRow[] | null;
}

/** Every closed list whose labels can be changed, or the terms that were looked for. */
export function VocabularyIndex({ query, vocabularies, found }: VocabularyIndexProps) {
  const locale = useLocale();
  const t = useTranslations("desk.vocabularies");
  const records = useTranslations("desk.records");
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <p className="mb-6 max-w-page">{t("lead")}</p>
      <form action={localizedPath(locale, "/desk/vocabularies")} className="mb-6 flex flex-wrap items-end gap-3">
        <FormField id="find-terms" label={t("find")}>
          <input id="find-terms" name="q" type="search" dir="auto" maxLength={200} defaultValue={query} />
        </FormField>
        <button type="submit">{records("findNow")}</button>
      </form>
      {found ? (
        <>
          <p className="label mb-2">{records("count", { count: found.length })}</p>
          {found.length === 0 ? <p>{records("noneFound")}</p> : <TermList terms={found} hasVocabulary />}
        </>
      ) : (
        <ul data-rows="" className="divide-y divide-rule border-y border-rule">
          {vocabularies.map(({ name, terms, changed }) => (
            <li key={name} className="py-2.5">
              <a href={localizedPath(locale, vocabularyPath(name))}>{t(`names.${name}`)}</a>
              <p className="label">
                {t("terms", { count: terms })}
                {changed > 0 ? ` · ${t("changed", { count: changed })}` : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
