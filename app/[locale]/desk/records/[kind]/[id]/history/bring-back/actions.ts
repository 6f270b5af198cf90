"use server";

import { defineAction } from "@/lib/define-action";
import * as bringing from "@/lib/history/commands/bring-back";
import { bringBackSchema } from "@/lib/history/schema";

export const bringBack = defineAction(bringBackSchema, bringing.bringBack);
