import "server-only";
import { linkPath } from "@/lib/auth/one-time-links";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Locale } from "@/lib/i18n/locales";
import { translatorIn } from "@/lib/i18n/translator";
import { canSendMail, sendMail } from "@/lib/mail/send-mail";
import { siteUrl } from "@/lib/site-url";
import type { MadeLink } from "./commands/change-account";
import type { HandedOver } from "./handed-over";

interface LinkToHandOver extends MadeLink {
  /** The language of the mail and of the page that the link leads to. */
  locale: Locale;
}

/** Sends a one-time link by mail, or gives it back to be handed over by whoever made it. */
export async function handOverLink({ token, email, name, purpose, locale }: LinkToHandOver): Promise<HandedOver> {
  const link = `${siteUrl()}${localizedPath(locale, linkPath(token))}`;
  if (!canSendMail()) return { email, link, hasMailFailed: false };
  const t = translatorIn(locale);
  const site = t("site.name");
  const isInvitation = purpose === "invitation";
  try {
    await sendMail({
      to: email,
      subject: t(isInvitation ? "desk.mail.invitationSubject" : "desk.mail.resetSubject", { site }),
      text: t(isInvitation ? "desk.mail.invitation" : "desk.mail.reset", { site, name, link }),
    });
    return { email, link: null, hasMailFailed: false };
  } catch (error) {
    console.error("A mail could not be sent:", error instanceof Error ? error.message : error);
    return { email, link, hasMailFailed: true };
  }
}
