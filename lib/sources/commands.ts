import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireWriter } from "@/lib/desk/record-queries";
import type { changeSourceSchema, createSourceSchema } from "./schema";
import { saveSource, writeSource } from "./source-store";

/** Puts a source on file. Sent twice with the same id, it is made once. */
export async function createSource(curator: Curator, input: z.output<typeof createSourceSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction((tx) => writeSource(tx, curator, input));
}

/** Changes what is on file about a source. */
export async function changeSource(curator: Curator, input: z.output<typeof changeSourceSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => saveSource(tx, curator, input));
}
