"use server";

import { defineAction } from "@/lib/define-action";
import * as drafts from "@/lib/drafts/commands";
import { discardDraftSchema, saveDraftSchema } from "@/lib/drafts/schema";

export const saveDraft = defineAction(saveDraftSchema, drafts.saveDraft);
export const discardDraft = defineAction(discardDraftSchema, drafts.discardDraft);
