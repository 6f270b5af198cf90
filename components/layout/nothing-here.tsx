import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QueryBox } from "@/components/search/query-box";
import { PageHeading } from "@/components/ui/page-heading";
import { messageAttributes } from "@/lib/i18n/messages";
import { localizedPath } from "@/lib/i18n/localized-path";

interface NothingHereProps {
  /** What the page says instead of that there is nothing. */
  title?: string;
  /** What the search box holds. */
  asked?: string;
  children?: ReactNode;
}

/** What an address without a page says, and where to look instead. */
export function NothingHere({ title, asked, children }: NothingHereProps) {
  const locale = useLocale();
  const t = useTranslations("notFound");
  return (
    <>
      <PageHeading>{title ?? t("title")}</PageHeading>
      <div className="max-w-measure space-y-4">
        {children ?? <p {...messageAttributes(locale, "notFound.body")}>{t("body")}</p>}
        <form action={localizedPath(locale, "/entries")} method="get" role="search" className="flex max-w-md flex-wrap items-end gap-2">
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <label htmlFor="find-entry" className="label">
              {t("searchLabel")}
            </label>
            <QueryBox id="find-entry" query={asked} />
          </div>
          <button type="submit">{t("searchButton")}</button>
        </form>
        <ul className="list-disc ps-5">
          <li>
            <a href={localizedPath(locale, "/entries")}>{t("entries")}</a>
          </li>
          <li>
            <a href={localizedPath(locale, "/")}>{t("home")}</a>
          </li>
          <li>
            <a href={localizedPath(locale, "/method")}>{t("method")}</a>
          </li>
        </ul>
      </div>
    </>
  );
}
