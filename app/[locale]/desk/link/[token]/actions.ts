"use server";

import { choosePassword } from "@/lib/auth/use-link";
import { defineVisitorAction } from "@/lib/define-action";
import { choosePasswordSchema } from "@/lib/users/schema";

/** Chooses a password with a one-time link. */
export const choose = defineVisitorAction(choosePasswordSchema, (visitor, input) => choosePassword(visitor, input));
