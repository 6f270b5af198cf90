"use server";

import { defineAction } from "@/lib/define-action";
import * as identities from "@/lib/identities/commands";
import { openIdentitySchema, sealIdentitySchema, unsealIdentitySchema } from "@/lib/identities/schema";

export const sealIdentity = defineAction(sealIdentitySchema, identities.sealIdentity);
export const unsealIdentity = defineAction(unsealIdentitySchema, identities.unsealIdentity);
export const openIdentity = defineAction(openIdentitySchema, identities.openIdentity);
