import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { redirect } from "next/navigation";
import { QrCode } from "@/components/accounts/qr-code";
import { SetUpSecondFactor } from "@/components/accounts/set-up-second-factor";
import { DoorPage } from "@/components/desk/door-page";
import { findSignedIn, pageOfStage, stageOf } from "@/lib/auth/require-curator";
import { offerSecondFactor } from "@/lib/auth/second-factor";
import type { SecondFactorOffer } from "@/lib/auth/second-factor";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { siteUrl } from "@/lib/site-url";
import { setUp } from "@/app/[locale]/desk/second-factor/actions";

interface SetUpProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: SetUpProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.setUp.title };
}

/** Setting up the second factor, before anything else. */
export default async function SetUpPage({ params }: SetUpProps) {
  const [locale, signedIn] = [await pageLocale(params), await findSignedIn()];
  const stage = stageOf(signedIn);
  if (signedIn === null || stage !== "second_factor_missing") redirect(localizedPath(locale, stage === "signed_in" ? "/desk" : pageOfStage[stage]));
  // Somebody with accounts at several desks tells them apart by where they are.
  return <SetUp offer={offerSecondFactor(signedIn, `Guwah ${new URL(siteUrl()).hostname}`)} />;
}

function SetUp({ offer }: { offer: SecondFactorOffer }) {
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
      <SetUpSecondFactor offer={shown} action={setUp} leadsTo={localizedPath(locale, "/desk")} />
    </DoorPage>
  );
}
