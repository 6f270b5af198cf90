import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { AccountRow } from "@/lib/users/curator-queries";
import type { HandedOver } from "@/lib/users/handed-over";
import type { AccountActions } from "./account-actions";
import { AccountList } from "./account-list";
import { InviteForm } from "./invite-form";

interface AccountsProps {
  accounts: readonly AccountRow[];
  actions: AccountActions & { invite: Action<HandedOver> };
}

/** All accounts, and inviting somebody. */
export function Accounts({ accounts, actions }: AccountsProps) {
  const locale = useLocale();
  const t = useTranslations("desk.accounts");
  const signInPath = localizedPath(locale, "/desk/sign-in");
  const { invite, ...changes } = actions;
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <Section id="list" title={t("list")}>
        <AccountList accounts={accounts} actions={changes} locale={locale} signInPath={signInPath} />
      </Section>
      <Section id="invite" title={t("invite")}>
        <InviteForm action={invite} locale={locale} signInPath={signInPath} />
      </Section>
    </>
  );
}
