import { useLocale, useTranslations } from "next-intl";
import { NothingHere } from "@/components/layout/nothing-here";
import { indexPath } from "@/lib/permalinks";
import { entryListQuery } from "@/lib/search/entry-list-params";
import type { EntryListState } from "@/lib/search/entry-list-state";

/** A page number that the list does not reach, with the way to its last page. */
export function BeyondLastPage({ state, pages }: { state: EntryListState; pages: number }) {
  const path = indexPath(useLocale(), "entry");
  const t = useTranslations("notFound");
  return (
    <NothingHere>
      <p>
        {t("beyond", { pages })}{" "}
        <a href={path + entryListQuery({ ...state, page: pages })}>{t("lastPage")}</a>
      </p>
    </NothingHere>
  );
}
