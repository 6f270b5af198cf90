"use server";

import { defineAction } from "@/lib/define-action";
import * as sources from "@/lib/sources/commands";
import * as queries from "@/lib/sources/curator-queries";
import { changeSourceSchema, createSourceSchema, findByUrlSchema } from "@/lib/sources/schema";

export const createSource = defineAction(createSourceSchema, sources.createSource);
export const changeSource = defineAction(changeSourceSchema, sources.changeSource);
export const findByUrl = defineAction(findByUrlSchema, (curator, { url }) => queries.findByUrl(curator, url));
