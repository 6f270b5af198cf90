"use server";

import { defineAction } from "@/lib/define-action";
import * as drafts from "@/lib/drafts/commands";
import { openDraft as open } from "@/lib/drafts/curator-queries";
import { attendSchema, discardDraftSchema, openDraftSchema, saveDraftSchema } from "@/lib/drafts/schema";

export const saveDraft = defineAction(saveDraftSchema, drafts.saveDraft);
export const discardDraft = defineAction(discardDraftSchema, drafts.discardDraft);
export const openDraft = defineAction(openDraftSchema, open);
export const attend = defineAction(attendSchema, drafts.attend);
