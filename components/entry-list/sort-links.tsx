import { useTranslations } from "next-intl";
import { offeredEntrySorts } from "@/lib/search/entry-list-sorts";
import type { EntrySort } from "@/lib/search/entry-list-sorts";

/** The ways to sort as links; the present one is marked. */
export function SortLinks({ q, sort, href }: { q: string | null; sort: EntrySort; href: (sort: EntrySort) => string }) {
  const t = useTranslations("entryList");
  return (
    <nav aria-label={t("facet.sort")} className="font-ui text-[0.875rem] text-soft">
      <ul className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <li>{t("sortLabel")}</li>
        {offeredEntrySorts(q).map((one) => (
          <li key={one}>
            {one === sort ? (
              <span aria-current="true" className="font-semibold text-ink">
                {t(`sort.${one}`)}
              </span>
            ) : (
              <a href={href(one)}>{t(`sort.${one}`)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
