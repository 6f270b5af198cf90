import { readFileSync } from "node:fs";
import { z } from "zod";
import { InvalidInput } from "@/lib/errors";

const name = z.object({ text: z.string().min(1), language: z.string().min(2), script: z.string().regex(/^[A-Z][a-z]{3}$/) });

const nameSetSchema = z.object({
  records: z.array(z.object({ id: z.string().min(1), names: z.array(name).min(1) })).min(1),
  queries: z
    .array(
      z.object({
        query: z.string().min(1),
        /** The record that has to be found; null where the person is in none. */
        expect: z.string().nullable(),
        type: z.string().min(1),
        /** A very similar record that has to stand below. */
        over: z.string().optional(),
      }),
    )
    .min(1),
});

/** Records with their names, and queries with the record that each has to find. */
export type NameSet = z.infer<typeof nameSetSchema>;

/** Reads a set of names and queries; whatever is wrong with it is told in one sentence. */
export function readNameSet(file: string): NameSet {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new InvalidInput(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InvalidInput(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = nameSetSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InvalidInput(`${file} is not a set of names: ${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "unknown"}`);
  }
  const ids = new Set<string>();
  for (const { id } of parsed.data.records) {
    if (ids.has(id)) throw new InvalidInput(`${file}: the record ${id} stands twice.`);
    ids.add(id);
  }
  for (const { query, expect, over } of parsed.data.queries) {
    for (const id of [expect, over]) {
      if (id != null && !ids.has(id)) throw new InvalidInput(`${file}: the query "${query}" names the record ${id}, which is not there.`);
    }
  }
  return parsed.data;
}
