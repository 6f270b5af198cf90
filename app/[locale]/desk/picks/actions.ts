"use server";

import { defineAction } from "@/lib/define-action";
import * as picks from "@/lib/picks/curator-queries";
import { lookUpSchema } from "@/lib/picks/schema";

export const lookUp = defineAction(lookUpSchema, picks.lookUp);
