import { useLocale, useTranslations } from "next-intl";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import { Moment } from "@/components/desk/moment";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { findOwnAccount } from "@/lib/users/curator-queries";
import { ChangePasswordForm } from "./change-password-form";
import { OwnSessions } from "./own-sessions";
import { RenewCodes } from "./renew-codes";
import { ReplaceSecondFactor } from "./replace-second-factor";
import { SwitchShortcuts } from "./switch-shortcuts";

interface OwnAccountProps {
  account: Awaited<ReturnType<typeof findOwnAccount>>;
  hereId: string;
  hasShortcuts: boolean;
  actions: {
    endSession: Action<void>;
    changePassword: Action<void>;
    renewRecoveryCodes: Action<{ codes: string[] }>;
    replaceSecondFactor: Action<void>;
    changeShortcuts: Action<void>;
  };
}

/** One's own account, and what one can change about it. */
export function OwnAccount({ account, hereId, hasShortcuts, actions }: OwnAccountProps) {
  const locale = useLocale();
  const t = useTranslations("desk.account");
  const keys = useTranslations("desk.shortcuts");
  const roles = useTranslations("vocabulary.userRoles");
  const signInPath = localizedPath(locale, "/desk/sign-in");
  return (
    <>
      <PageHeading>{account.name}</PageHeading>
      <DefinitionTable>
        <DefinitionRow term={t("email")}>
          <bdi dir="ltr">{account.email}</bdi>
        </DefinitionRow>
        <DefinitionRow term={t("role")}>{roles(account.role)}</DefinitionRow>
        {account.passwordChangedAt ? (
          <DefinitionRow term={t("passwordChanged")}>
            <Moment at={account.passwordChangedAt} />
          </DefinitionRow>
        ) : null}
      </DefinitionTable>
      <Section id="sessions" title={t("sessions")}>
        <OwnSessions sessions={account.sessions} hereId={hereId} action={actions.endSession} signInPath={signInPath} />
      </Section>
      <Section id="password" title={t("password")}>
        <ChangePasswordForm action={actions.changePassword} email={account.email} signInPath={signInPath} />
      </Section>
      <Section id="codes" title={t("codes")}>
        <p>{t("codesLeft", { count: account.recoveryCodesLeft })}</p>
        <RenewCodes action={actions.renewRecoveryCodes} signInPath={signInPath} />
      </Section>
      <Section id="authenticator" title={t("authenticator")}>
        <ReplaceSecondFactor action={actions.replaceSecondFactor} signInPath={signInPath} />
      </Section>
      <Section id="shortcuts" title={keys("setting")}>
        <p className="mb-3 max-w-page">{keys("settingLead")}</p>
        <SwitchShortcuts areOn={hasShortcuts} action={actions.changeShortcuts} />
      </Section>
    </>
  );
}
