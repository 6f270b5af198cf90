import { useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import type { AccountRow } from "@/lib/users/curator-queries";
import type { AccountActions } from "./account-actions";
import { ChangeAccount } from "./change-account";

interface AccountListProps {
  accounts: readonly AccountRow[];
  actions: AccountActions;
  locale: string;
  signInPath: string;
}

/** Everybody with an account, and what can be changed about it. */
export function AccountList({ accounts, actions, locale, signInPath }: AccountListProps) {
  const t = useTranslations("desk.accounts");
  const roles = useTranslations("vocabulary.userRoles");
  const states = useTranslations("vocabulary.accountStates");
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {accounts.map((account) => (
        <li key={account.id} className="py-3">
          <p>
            <bdi className="font-semibold">{account.name}</bdi> <bdi dir="ltr" className="text-soft">{account.email}</bdi>
          </p>
          <p className="label">
            {roles(account.role)} · {states(account.state)}
            {account.lastSeenAt ? (
              <>
                {" · "}
                {t("seen")} <Moment at={account.lastSeenAt} />
              </>
            ) : null}
          </p>
          {account.mayChange ? (
            <details className="mt-1">
              <summary aria-label={t("changeOf", { name: account.name })} className="inline-block py-1 font-ui text-[0.9375rem] text-link">
                {t("change")}
              </summary>
              <ChangeAccount account={account} actions={actions} locale={locale} signInPath={signInPath} />
            </details>
          ) : (
            <p className="label mt-1">{t("own")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
