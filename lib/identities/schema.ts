import { z } from "zod";
import { lockVersion, requiredText, rowId } from "@/lib/desk/form-fields";

const reason = requiredText("reasonMissing");

/** What is sealed and unsealed is the person as they were read. */
export const sealIdentitySchema = z.object({ personId: rowId, lockVersion, reason });
export const unsealIdentitySchema = sealIdentitySchema;
export const openIdentitySchema = z.object({ personId: rowId, reason });
