"use server";

import { rememberBrowser } from "@/lib/auth/remember-browser";
import { setUpSecondFactor, showSecondFactor } from "@/lib/auth/second-factor";
import { defineHalfSignedInAction } from "@/lib/define-action";
import { secondFactorSchema } from "@/lib/users/schema";

/** Completes a session with a code. */
export const show = defineHalfSignedInAction(secondFactorSchema, async (signedIn, { code }) => {
  await showSecondFactor(signedIn, code);
  await rememberBrowser(signedIn.user.email);
  return null;
});

/** Sets the offered second factor up and completes the session. */
export const setUp = defineHalfSignedInAction(secondFactorSchema, async (signedIn, { code }) => ({ codes: await setUpSecondFactor(signedIn, code) }));
