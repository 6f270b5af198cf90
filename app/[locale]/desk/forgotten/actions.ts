"use server";

import { after } from "next/server";
import { z } from "zod";
import { requestReset } from "@/lib/auth/request-reset";
import { defineVisitorAction } from "@/lib/define-action";
import { localeCodes } from "@/lib/i18n/locales";
import { canSendMail } from "@/lib/mail/send-mail";
import { handOverLink } from "@/lib/users/hand-over-link";
import { requestResetSchema } from "@/lib/users/schema";

const inLanguage = requestResetSchema.extend({ locale: z.enum(localeCodes) });

/** Asks for a link. The work begins after the answer, which is the same for every address. */
export const request = defineVisitorAction(inLanguage, async (visitor, { email, locale }) => {
  after(async () => {
    const made = canSendMail() ? await requestReset(visitor, email) : null;
    if (made) await handOverLink({ ...made, purpose: "password_reset", locale });
  });
  return null;
});
