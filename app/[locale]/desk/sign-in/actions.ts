"use server";

import { z } from "zod";
import { findSignedIn } from "@/lib/auth/require-curator";
import { pathOfStage, stageOf } from "@/lib/auth/sign-in-stage";
import { defineVisitorAction } from "@/lib/define-action";
import { deskReturnPath } from "@/lib/desk-return-path";
import { localeCodes } from "@/lib/i18n/locales";

const whereTo = z.object({ to: z.string().max(500), locale: z.enum(localeCodes) });

/** Where signing in goes on for the session that this browser has kept; null when it has kept none. */
export const findNext = defineVisitorAction(whereTo, async (_visitor, { to, locale }) => {
  const stage = stageOf(await findSignedIn());
  return { path: stage === "signed_out" ? null : pathOfStage(stage, locale, deskReturnPath(to)) };
});
