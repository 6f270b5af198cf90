"use server";

import * as recording from "@/lib/consents/commands";
import { correctConsentSchema, recordConsentSchema, withdrawConsentSchema } from "@/lib/consents/schema";
import { defineAction } from "@/lib/define-action";
import * as correcting from "@/lib/publication/commands/correct-consent";
import * as withdrawing from "@/lib/publication/commands/withdraw-consent";

export const recordConsent = defineAction(recordConsentSchema, recording.recordConsent);
export const correctConsent = defineAction(correctConsentSchema, correcting.correctConsent);
export const withdrawConsent = defineAction(withdrawConsentSchema, withdrawing.withdrawConsent);
