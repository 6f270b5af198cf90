import { useLocale, useTranslations } from "next-intl";
import { DeskIndex } from "@/components/desk/desk-index";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { BidiText } from "@/components/ui/bidi-text";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import type { SourceRow } from "@/lib/sources/curator-queries";

/** The sources on file. */
export function SourceIndex({ sources, query }: { sources: Page<SourceRow>; query: string }) {
  const locale = useLocale();
  const t = useTranslations("desk.sources");
  const kinds = useTranslations("vocabulary.sourceKinds");
  return (
    <DeskIndex title={t("title")} path="/desk/sources" newLabel={t("new")} page={sources} query={query}>
      {({ id, kind, title, titleLanguage, publisher, number }) => (
        <>
          <a href={localizedPath(locale, `/desk/sources/${id}`)}>
            <BidiText text={title} language={titleLanguage} />
          </a>
          <p className="label">
            {kinds(kind)}
            {publisher ? (
              <>
                {" · "}
                <bdi>{publisher}</bdi>
              </>
            ) : null}
            {" · "}
            <OnSiteLine kind="source" number={number} />
          </p>
        </>
      )}
    </DeskIndex>
  );
}
