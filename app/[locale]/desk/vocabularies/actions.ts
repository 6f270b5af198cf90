"use server";

import { defineAction } from "@/lib/define-action";
import * as vocabularies from "@/lib/vocabularies/commands";
import { changeLabelSchema, resetLabelSchema } from "@/lib/vocabularies/schema";

export const changeLabel = defineAction(changeLabelSchema, vocabularies.changeLabel);
export const resetLabel = defineAction(resetLabelSchema, vocabularies.resetLabel);
