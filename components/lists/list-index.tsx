import { useLocale, useTranslations } from "next-intl";
import { DeskIndex } from "@/components/desk/desk-index";
import { OnSiteLine } from "@/components/desk/on-site-line";
import { BidiText } from "@/components/ui/bidi-text";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { ListRow } from "@/lib/lists/curator-queries";
import type { Page } from "@/lib/publication/page";

/** The lists on file. */
export function ListIndex({ lists, query }: { lists: Page<ListRow>; query: string }) {
  const locale = useLocale();
  const t = useTranslations("desk.lists");
  return (
    <DeskIndex title={t("title")} path="/desk/lists" newLabel={t("new")} page={lists} query={query}>
      {({ id, name, language, members, number }) => (
        <>
          <a href={localizedPath(locale, `/desk/lists/${id}`)}>
            <BidiText text={name} language={language} />
          </a>
          <p className="label">
            {t("memberCount", { count: members })}
            {" · "}
            <OnSiteLine kind="list" number={number} />
          </p>
        </>
      )}
    </DeskIndex>
  );
}
