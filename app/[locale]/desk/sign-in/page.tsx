import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { DoorPage } from "@/components/desk/door-page";
import { findCurator } from "@/lib/auth/require-curator";
import { deskReturnPath } from "@/lib/desk-return-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findNext } from "./actions";

interface SignInProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: SignInProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.signIn.title };
}

/** Address and password, the first half of signing in. */
export default async function SignInPage({ params, searchParams }: SignInProps) {
  const to = deskReturnPath((await searchParams)["to"]);
  if (await findCurator()) redirect(localizedPath(await pageLocale(params), to));
  return <SignIn to={to} />;
}

function SignIn({ to }: { to: string }) {
  const locale = useLocale();
  const t = useTranslations("desk.signIn");
  return (
    <DoorPage path="/desk/sign-in" title={t("title")} lead={<p>{t("lead")}</p>}>
      <noscript>
        <p className="mb-6 border-s-2 border-strong bg-mark px-4 py-3">{t("needsScript")}</p>
      </noscript>
      <SignInForm findNext={findNext} to={to} locale={locale} />
      <p className="mt-6 font-ui text-[0.9375rem]">
        <a href={localizedPath(locale, "/desk/forgotten")}>{t("forgotten")}</a>
      </p>
    </DoorPage>
  );
}
