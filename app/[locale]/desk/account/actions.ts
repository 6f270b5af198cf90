"use server";

import { defineAction } from "@/lib/define-action";
import * as ownAccount from "@/lib/users/commands/own-account";
import { changePasswordSchema, changeShortcutsSchema, confirmedByCodeSchema, endSessionSchema } from "@/lib/users/schema";

export const endSession = defineAction(endSessionSchema, ownAccount.endSession);
export const changePassword = defineAction(changePasswordSchema, ownAccount.changePassword);
export const changeShortcuts = defineAction(changeShortcutsSchema, ownAccount.changeShortcuts);
export const renewRecoveryCodes = defineAction(confirmedByCodeSchema, ownAccount.renewRecoveryCodes);
export const replaceSecondFactor = defineAction(confirmedByCodeSchema, ownAccount.replaceSecondFactor);
