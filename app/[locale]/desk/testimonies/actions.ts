"use server";

import { defineAction } from "@/lib/define-action";
import { findSimilarSchema } from "@/lib/persons/schema";
import { findSimilarPersons } from "@/lib/persons/similar-queries";
import * as testimonies from "@/lib/testimonies/commands/testimony";
import * as victims from "@/lib/testimonies/commands/victims";
import { changeAccountSchema, changeTestimonySchema, createTestimonySchema, removeAccountSchema } from "@/lib/testimonies/schema";
import { addVictimSchema } from "@/lib/testimonies/victim-schema";

export const createTestimony = defineAction(createTestimonySchema, testimonies.createTestimony);
export const changeTestimony = defineAction(changeTestimonySchema, testimonies.changeTestimony);
export const addVictim = defineAction(addVictimSchema, victims.addVictim);
export const changeAccount = defineAction(changeAccountSchema, victims.changeAccount);
export const removeAccount = defineAction(removeAccountSchema, victims.removeAccount);
export const findSimilar = defineAction(findSimilarSchema, findSimilarPersons);
