import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BulkForm, ChooseRow } from "@/components/bulk/bulk-form";
import { FormField } from "@/components/ui/form-field";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import type { BulkKind } from "@/lib/bulk/vocabulary";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";

interface DeskIndexProps<Item extends { id: string }> {
  title: string;
  /** The page's address without its language; new records are made below it, at `/new`. */
  path: string;
  newLabel: string;
  page: Page<Item>;
  /** What was looked for, and what can be looked for where it is not any words. */
  query: string;
  findLabel?: string;
  /** More to choose from beside the words. */
  filters?: ReactNode;
  /** What else is in the address of this page of the list. */
  params?: Readonly<Record<string, string>>;
  /** Records of this kind are chosen here for something that is done with all of them. */
  bulk?: { kind: BulkKind; titleOf: (item: Item) => string };
  children: (item: Item) => ReactNode;
}

/** The records of one kind, to be looked through, and the way to a new one. */
export function DeskIndex<Item extends { id: string }>({ title, path, newLabel, page, query, findLabel, filters, params = {}, bulk, children }: DeskIndexProps<Item>) {
  const locale = useLocale();
  const t = useTranslations("desk.records");
  const address = localizedPath(locale, path);
  const rows = (
    <ul data-rows="" className="divide-y divide-rule border-y border-rule">
      {page.items.map((item) => (
        <li key={item.id} className={bulk ? "flex gap-3 py-2.5" : "py-2.5"}>
          {bulk ? <ChooseRow id={item.id} title={bulk.titleOf(item)} /> : null}
          {bulk ? <div className="min-w-0 flex-1">{children(item)}</div> : children(item)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <p className="mb-6">
        <a href={`${address}/new`} className="font-ui font-semibold">
          {newLabel}
        </a>
      </p>
      <form action={address} className="mb-6 flex flex-wrap items-end gap-3">
        <FormField id="find-records" label={findLabel ?? t("find")}>
          <input id="find-records" name="q" type="search" dir="auto" maxLength={200} defaultValue={query} />
        </FormField>
        {filters}
        <button type="submit">{t("findNow")}</button>
      </form>
      <p className="label mb-2">{t("count", { count: page.total })}</p>
      {page.items.length === 0 ? (
        <p>{query === "" && Object.keys(params).length === 0 ? t("none") : t("noneFound")}</p>
      ) : bulk ? (
        <BulkForm kind={bulk.kind}>{rows}</BulkForm>
      ) : (
        rows
      )}
      <Pagination page={page.page} pages={page.pages} href={(number) => `${address}?${new URLSearchParams({ ...(query ? { q: query } : {}), ...params, page: String(number) })}`} />
    </>
  );
}
