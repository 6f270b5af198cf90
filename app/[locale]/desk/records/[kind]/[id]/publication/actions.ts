"use server";

import { defineAction } from "@/lib/define-action";
import * as erasing from "@/lib/publication/commands/erase";
import * as merging from "@/lib/publication/commands/merge";
import * as withdrawing from "@/lib/publication/commands/withdraw";
import { eraseSchema, mergeSchema, reinstateSchema, unmergeSchema, withdrawSchema } from "@/lib/publication/schema";

export const withdraw = defineAction(withdrawSchema, withdrawing.withdraw);
export const reinstate = defineAction(reinstateSchema, withdrawing.reinstate);
export const merge = defineAction(mergeSchema, (curator, { from, into, reason }) => merging.merge(curator, { from, into, reason }));
export const unmerge = defineAction(unmergeSchema, merging.unmerge);
export const erase = defineAction(eraseSchema, (curator, { factAnchors, reason }) => erasing.erase(curator, { factAnchors, reason }));
