"use server";

import { defineAction } from "@/lib/define-action";
import * as lists from "@/lib/lists/commands";
import { changeListSchema, createListSchema, listMembersSchema } from "@/lib/lists/schema";

export const createList = defineAction(createListSchema, lists.createList);
export const changeList = defineAction(changeListSchema, lists.changeList);
export const addToList = defineAction(listMembersSchema, lists.addToList);
export const removeFromList = defineAction(listMembersSchema, lists.removeFromList);
