"use server";

import * as commands from "@/lib/dashboard/commands";
import { retryIndexingSchema } from "@/lib/dashboard/schema";
import { defineAction } from "@/lib/define-action";

export const retryIndexing = defineAction(retryIndexingSchema, commands.retryIndexing);
