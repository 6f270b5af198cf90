import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { redirect } from "next/navigation";
import { ShowSecondFactor } from "@/components/accounts/show-second-factor";
import { DoorPage } from "@/components/desk/door-page";
import { SignOutButton } from "@/components/desk/sign-out-button";
import { findSignedIn } from "@/lib/auth/require-curator";
import { pathOfStage, stageOf } from "@/lib/auth/sign-in-stage";
import { deskReturnPath } from "@/lib/desk-return-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { show } from "./actions";

interface SecondFactorProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: SecondFactorProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.secondFactor.title };
}

/** The second half of signing in. */
export default async function SecondFactorPage({ params, searchParams }: SecondFactorProps) {
  const [locale, to, stage] = [await pageLocale(params), deskReturnPath((await searchParams)["to"]), stageOf(await findSignedIn())];
  if (stage !== "second_factor_asked") redirect(pathOfStage(stage, locale, to));
  return <SecondFactor to={to} />;
}

function SecondFactor({ to }: { to: string }) {
  const locale = useLocale();
  const t = useTranslations("desk.secondFactor");
  return (
    <DoorPage path="/desk/second-factor" title={t("title")} lead={<p>{t("lead")}</p>}>
      <ShowSecondFactor action={show} leadsTo={localizedPath(locale, to)} />
      <p className="mt-6 mb-4 font-ui text-[0.9375rem] text-soft">{t("lost")}</p>
      <SignOutButton leadsTo={localizedPath(locale, "/desk/sign-in")} />
    </DoorPage>
  );
}
