"use server";

import { z } from "zod";
import { rememberBrowser } from "@/lib/auth/remember-browser";
import { setUpSecondFactor, showSecondFactor } from "@/lib/auth/second-factor";
import { stageOf } from "@/lib/auth/sign-in-stage";
import { defineHalfSignedInAction } from "@/lib/define-action";
import { confirmedByCodeSchema } from "@/lib/users/schema";

/** Completes a session with a code. */
export const show = defineHalfSignedInAction(confirmedByCodeSchema, async (signedIn, { code }) => {
  await showSecondFactor(signedIn, code);
  await rememberBrowser(signedIn.user.email);
  return null;
});

/** Sets the offered second factor up and completes the session. */
export const setUp = defineHalfSignedInAction(confirmedByCodeSchema, async (signedIn, { code }) => ({ codes: await setUpSecondFactor(signedIn, code) }));

/**
 * Lets the browser be known in which a second factor was set up. Not while setting it up: with a new cookie Next reads
 * the page again, which would lead to the desk before anybody has kept the recovery codes.
 */
export const remember = defineHalfSignedInAction(z.null(), async (signedIn) => {
  if (stageOf(signedIn) === "signed_in") await rememberBrowser(signedIn.user.email);
});
