"use server";

import { defineAction } from "@/lib/define-action";
import * as adding from "@/lib/facts/commands/add-fact";
import * as changing from "@/lib/facts/commands/change-fact";
import * as standing from "@/lib/facts/commands/change-standing";
import * as seeing from "@/lib/facts/commands/change-visibility";
import { addFactSchema, changeFactSchema, changeVisibilitySchema, chooseShownSchema, openFactsSchema, rejectFactSchema, restoreFactSchema } from "@/lib/facts/schema";
import * as changes from "@/lib/persons/commands/change-person";
import * as creating from "@/lib/persons/commands/create-person";
import { changeIdentifiersSchema, changePersonSchema, changeSummariesSchema, createPersonSchema, dismissDuplicateSchema, findSimilarSchema } from "@/lib/persons/schema";
import { findSimilarPersons } from "@/lib/persons/similar-queries";

export const createPerson = defineAction(createPersonSchema, creating.createPerson);
export const changePerson = defineAction(changePersonSchema, changes.changePerson);
export const changeSummaries = defineAction(changeSummariesSchema, changes.changeSummaries);
export const changeIdentifiers = defineAction(changeIdentifiersSchema, changes.changeIdentifiers);
export const dismissDuplicate = defineAction(dismissDuplicateSchema, changes.dismissDuplicate);
export const findSimilar = defineAction(findSimilarSchema, findSimilarPersons);
export const addFact = defineAction(addFactSchema, adding.addFact);
export const changeFact = defineAction(changeFactSchema, changing.changeFact);
export const chooseShown = defineAction(chooseShownSchema, standing.chooseShown);
export const rejectFact = defineAction(rejectFactSchema, standing.rejectFact);
export const restoreFact = defineAction(restoreFactSchema, standing.restoreFact);
export const changeVisibility = defineAction(changeVisibilitySchema, seeing.changeVisibility);
export const openFacts = defineAction(openFactsSchema, seeing.openFacts);
