import { useLocale, useTranslations } from "next-intl";
import { FormField } from "@/components/ui/form-field";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import type { AccountRow } from "@/lib/users/curator-queries";
import type { HandedOver } from "@/lib/users/handed-over";
import type { AccountActions } from "./account-actions";
import { AccountList } from "./account-list";
import { InviteForm } from "./invite-form";

interface AccountsProps {
  accounts: Page<AccountRow>;
  /** What was looked for. */
  query: string;
  actions: AccountActions & { invite: Action<HandedOver> };
}

/** All accounts, and inviting somebody. */
export function Accounts({ accounts, query, actions }: AccountsProps) {
  const locale = useLocale();
  const t = useTranslations("desk.accounts");
  const signInPath = localizedPath(locale, "/desk/sign-in");
  const { invite, ...changes } = actions;
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <Section id="list" title={t("list")}>
        <form action={localizedPath(locale, "/desk/accounts")} className="mb-4 flex flex-wrap items-end gap-3">
          <FormField id="find-account" label={t("find")}>
            <input id="find-account" name="q" type="search" dir="auto" defaultValue={query} />
          </FormField>
          <button type="submit">{t("findNow")}</button>
        </form>
        {accounts.items.length === 0 ? <p>{t("none")}</p> : <AccountList accounts={accounts.items} actions={changes} locale={locale} signInPath={signInPath} />}
        <Pagination
          page={accounts.page}
          pages={accounts.pages}
          href={(page) => localizedPath(locale, `/desk/accounts?${new URLSearchParams({ ...(query ? { q: query } : {}), page: String(page) })}`)}
        />
      </Section>
      <Section id="invite" title={t("invite")}>
        <InviteForm action={invite} locale={locale} signInPath={signInPath} />
      </Section>
    </>
  );
}
