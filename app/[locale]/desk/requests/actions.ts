"use server";

import { defineAction } from "@/lib/define-action";
import * as requests from "@/lib/requests/commands";
import { answerRequestSchema, changeRequestSchema, forgetContactSchema, logRequestSchema, openContactSchema, reopenRequestSchema } from "@/lib/requests/schema";

export const logRequest = defineAction(logRequestSchema, requests.logRequest);
export const changeRequest = defineAction(changeRequestSchema, requests.changeRequest);
export const answerRequest = defineAction(answerRequestSchema, requests.answerRequest);
export const reopenRequest = defineAction(reopenRequestSchema, requests.reopenRequest);
export const openContact = defineAction(openContactSchema, requests.openContact);
export const forgetContact = defineAction(forgetContactSchema, requests.forgetContact);
