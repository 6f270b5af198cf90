"use server";

import * as keys from "@/lib/api-keys/commands";
import { endApiKeySchema, makeApiKeySchema } from "@/lib/api-keys/schema";
import { defineAction } from "@/lib/define-action";

export const makeApiKey = defineAction(makeApiKeySchema, keys.makeApiKey);
export const endApiKey = defineAction(endApiKeySchema, keys.endApiKey);
