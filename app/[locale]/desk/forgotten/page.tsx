import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { RequestResetForm } from "@/components/accounts/request-reset-form";
import { DoorPage } from "@/components/desk/door-page";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { canSendMail } from "@/lib/mail/send-mail";
import { request } from "./actions";

interface ForgottenProps {
  params: Promise<{ locale: string }>;
}

/** Whether mail is sent is a setting of the running server. */
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: ForgottenProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.forgotten.title };
}

/** Asking for a link with which one chooses a new password. */
export default function ForgottenPage() {
  const locale = useLocale();
  const t = useTranslations("desk.forgotten");
  const sendsMail = canSendMail();
  return (
    <DoorPage path="/desk/forgotten" title={t("title")} lead={<p>{t(sendsMail ? "lead" : "noMail")}</p>}>
      {sendsMail ? <RequestResetForm action={request} locale={locale} /> : null}
      <p className="mt-6 font-ui text-[0.9375rem]">
        <a href={localizedPath(locale, "/desk/sign-in")}>{t("back")}</a>
      </p>
    </DoorPage>
  );
}
