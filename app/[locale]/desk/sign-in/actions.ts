"use server";

import { z } from "zod";
import { findSignedIn, pageOfStage, stageOf } from "@/lib/auth/require-curator";
import { defineVisitorAction } from "@/lib/define-action";
import { deskReturnPath } from "@/lib/desk-return-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import { localeCodes } from "@/lib/i18n/locales";

const whereTo = z.object({ to: z.string().max(500), locale: z.enum(localeCodes) });

/** Where signing in goes on for the session that this browser has kept; null when it has kept none. */
export const findNext = defineVisitorAction(whereTo, async (_visitor, { to, locale }) => {
  const stage = stageOf(await findSignedIn());
  if (stage === "signed_out") return { path: null };
  const wanted = deskReturnPath(to);
  if (stage === "signed_in") return { path: localizedPath(locale, wanted) };
  return { path: `${localizedPath(locale, pageOfStage[stage])}${wanted === "/desk" ? "" : `?to=${encodeURIComponent(wanted)}`}` };
});
