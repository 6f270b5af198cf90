"use server";

import { defineAction } from "@/lib/define-action";
import * as organisations from "@/lib/organisations/commands";
import { changeOrganisationSchema, createOrganisationSchema } from "@/lib/organisations/schema";

export const createOrganisation = defineAction(createOrganisationSchema, organisations.createOrganisation);
export const changeOrganisation = defineAction(changeOrganisationSchema, organisations.changeOrganisation);
