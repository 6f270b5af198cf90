import "server-only";
import { createTranslator } from "next-intl";
import { linkPath } from "@/lib/auth/one-time-links";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { canSendMail, sendMail } from "@/lib/mail/send-mail";
import { siteUrl } from "@/lib/site-url";
import type { HandedOver } from "./handed-over";

interface LinkToHandOver {
  token: string;
  email: string;
  name: string;
  purpose: "invitation" | "password_reset";
  /** The language of the mail and of the page that the link leads to. */
  locale: Locale;
}

/** Sends a one-time link by mail, or gives it back to be handed over by whoever made it. */
export async function handOverLink({ token, email, name, purpose, locale }: LinkToHandOver): Promise<HandedOver> {
  const link = `${siteUrl()}${localizedPath(locale, linkPath(token))}`;
  if (!canSendMail()) return { email, link, hasMailFailed: false };
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "desk.mail" });
  const site = messages.site.name;
  const isInvitation = purpose === "invitation";
  try {
    await sendMail({
      to: email,
      subject: t(isInvitation ? "invitationSubject" : "resetSubject", { site }),
      text: t(isInvitation ? "invitation" : "reset", { site, name, link }),
    });
    return { email, link: null, hasMailFailed: false };
  } catch (error) {
    console.error("A mail could not be sent:", error instanceof Error ? error.message : error);
    return { email, link, hasMailFailed: true };
  }
}
