import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ChoosePasswordForm } from "@/components/accounts/choose-password-form";
import { DoorPage } from "@/components/desk/door-page";
import { findOpenLink, linkPath } from "@/lib/auth/one-time-links";
import type { OpenLink } from "@/lib/auth/one-time-links";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { choose } from "./actions";

interface LinkProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: LinkProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.link.title };
}

/** Where a one-time link leads: looking at it does not use it up. */
export default async function LinkPage({ params }: LinkProps) {
  const { token } = await params;
  const link = await findOpenLink(token);
  return link ? <Choose token={token} link={link} /> : <Gone token={token} />;
}

function Choose({ token, link }: { token: string; link: OpenLink }) {
  const locale = useLocale();
  const t = useTranslations("desk.link");
  return (
    <DoorPage path={linkPath(token)} title={t("title")} lead={<p>{t(link.purpose)}</p>}>
      <ChoosePasswordForm token={token} email={link.email} action={choose} leadsTo={localizedPath(locale, "/desk")} />
    </DoorPage>
  );
}

function Gone({ token }: { token: string }) {
  const locale = useLocale();
  const t = useTranslations("desk");
  return (
    <DoorPage path={linkPath(token)} title={t("link.gone")} lead={<p>{t("link.goneText")}</p>}>
      <a href={localizedPath(locale, "/desk/sign-in")}>{t("forgotten.back")}</a>
    </DoorPage>
  );
}
