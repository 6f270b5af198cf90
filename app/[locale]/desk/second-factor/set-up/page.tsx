import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { redirect } from "next/navigation";
import { QrCode } from "@/components/accounts/qr-code";
import { SetUpSecondFactor } from "@/components/accounts/set-up-second-factor";
import { DoorPage } from "@/components/desk/door-page";
import { findSignedIn } from "@/lib/auth/require-curator";
import { offerSecondFactor } from "@/lib/auth/second-factor";
import type { SecondFactorOffer } from "@/lib/auth/second-factor";
import { pathOfStage, stageOf } from "@/lib/auth/sign-in-stage";
import { deskReturnPath } from "@/lib/desk-return-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { siteUrl } from "@/lib/site-url";
import { remember, setUp } from "@/app/[locale]/desk/second-factor/actions";

interface SetUpProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: SetUpProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.setUp.title };
}

/** Setting up the second factor, before anything else. */
export default async function SetUpPage({ params, searchParams }: SetUpProps) {
  const [locale, to, signedIn] = [await pageLocale(params), deskReturnPath((await searchParams)["to"]), await findSignedIn()];
  const stage = stageOf(signedIn);
  if (signedIn === null || stage !== "second_factor_missing") redirect(pathOfStage(stage, locale, to));
  // Somebody with accounts at several desks tells them apart by where they are.
  return <SetUp offer={offerSecondFactor(signedIn, `Guwah ${new URL(siteUrl()).hostname}`)} to={to} />;
}

function SetUp({ offer, to }: { offer: SecondFactorOffer; to: string }) {
  const locale = useLocale();
  const t = useTranslations("desk.setUp");
  const shown = (
    <div className="mb-6">
      <p className="mb-3">{t("scan")}</p>
      <QrCode text={offer.uri} label={t("picture")} />
      <p className="mt-3">
        {t("typed")} <code dir="ltr" className="inline-block font-mono break-all" data-secret="">{offer.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
    </div>
  );
  return (
    <DoorPage path="/desk/second-factor/set-up" title={t("title")} lead={<p>{t("lead")}</p>}>
      <SetUpSecondFactor offer={shown} action={setUp} remember={remember} leadsTo={localizedPath(locale, to)} />
    </DoorPage>
  );
}
