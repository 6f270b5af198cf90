"use server";

import * as running from "@/lib/bulk/commands/run-bulk";
import * as undoing from "@/lib/bulk/commands/undo-bulk";
import { runBulkSchema, undoBulkSchema } from "@/lib/bulk/schema";
import { defineAction } from "@/lib/define-action";

export const runBulk = defineAction(runBulkSchema, running.runBulk);
export const undoBulk = defineAction(undoBulkSchema, undoing.undoBulk);
