"use server";

import { defineAction } from "@/lib/define-action";
import * as places from "@/lib/places/commands";
import { changePlaceSchema, createPlaceSchema } from "@/lib/places/schema";

export const createPlace = defineAction(createPlaceSchema, places.createPlace);
export const changePlace = defineAction(changePlaceSchema, places.changePlace);
