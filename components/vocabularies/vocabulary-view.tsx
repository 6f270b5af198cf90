import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { TermRow } from "@/lib/vocabularies/curator-queries";
import type { VocabularyName } from "@/lib/vocabularies/terms";
import { TermList } from "./term-list";

/** The terms of a vocabulary, in its order. */
export function VocabularyView({ name, terms }: { name: VocabularyName; terms: readonly TermRow[] }) {
  const locale = useLocale();
  const t = useTranslations("desk.vocabularies");
  return (
    <>
      <PageHeading above={<a href={localizedPath(locale, "/desk/vocabularies")}>{t("title")}</a>}>{t(`names.${name}`)}</PageHeading>
      <TermList terms={terms} />
    </>
  );
}
