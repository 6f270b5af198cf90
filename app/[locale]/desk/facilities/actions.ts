"use server";

import { defineAction } from "@/lib/define-action";
import * as facilities from "@/lib/facilities/commands";
import { changeFacilitySchema, createFacilitySchema } from "@/lib/facilities/schema";

export const createFacility = defineAction(createFacilitySchema, facilities.createFacility);
export const changeFacility = defineAction(changeFacilitySchema, facilities.changeFacility);
