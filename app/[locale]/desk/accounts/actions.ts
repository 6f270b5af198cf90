"use server";

import { z } from "zod";
import { defineAction } from "@/lib/define-action";
import { localeCodes } from "@/lib/i18n/locales";
import * as changes from "@/lib/users/commands/change-account";
import * as inviting from "@/lib/users/commands/invite";
import { handOverLink } from "@/lib/users/hand-over-link";
import { accountSchema, changeRoleSchema, inviteSchema } from "@/lib/users/schema";

const inLanguage = { locale: z.enum(localeCodes) };

export const invite = defineAction(inviteSchema.extend(inLanguage), async (curator, { locale, ...input }) =>
  handOverLink({ ...(await inviting.invite(curator, input)), purpose: "invitation", locale }),
);
export const resetPassword = defineAction(accountSchema.extend(inLanguage), async (curator, { locale, userId }) =>
  handOverLink({ ...(await changes.resetPassword(curator, { userId })), locale }),
);
export const changeRole = defineAction(changeRoleSchema, changes.changeRole);
export const resetSecondFactor = defineAction(accountSchema, changes.resetSecondFactor);
export const disable = defineAction(accountSchema, changes.disable);
export const enable = defineAction(accountSchema, changes.enable);
