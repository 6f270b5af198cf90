import type { Metadata } from "next";
import { OwnAccount } from "@/components/accounts/own-account";
import { DeskPage } from "@/components/desk/desk-page";
import { findSignedIn, requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findOwnAccount } from "@/lib/users/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { changePassword, changeShortcuts, endSession, renewRecoveryCodes, replaceSecondFactor } from "./actions";

interface OwnAccountProps {
  params: Promise<{ locale: string }>;
}

const actions = { changePassword, changeShortcuts, endSession, renewRecoveryCodes, replaceSecondFactor };

export async function generateMetadata({ params }: OwnAccountProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.account.title };
}

/** One's own account: sessions, password, recovery codes, authenticator. */
export default async function OwnAccountPage({ params }: OwnAccountProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/account");
  const [frame, account, signedIn] = await Promise.all([deskFrame(curator), findOwnAccount(curator), findSignedIn()]);
  return (
    <DeskPage frame={frame} path="/desk/account">
      <OwnAccount account={account} hereId={signedIn?.sessionId ?? ""} hasShortcuts={frame.hasShortcuts} actions={actions} />
    </DeskPage>
  );
}
