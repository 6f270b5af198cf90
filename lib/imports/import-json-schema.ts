import { z } from "zod";
import { importFileSchema } from "./schema";

/** The JSON Schema of an import file, as it stands in docs/import-format.schema.json. */
export function importJsonSchema(): string {
  const schema = z.toJSONSchema(importFileSchema, { io: "input", target: "draft-2020-12" });
  return `${JSON.stringify({ title: "Guwah import file, version 1", ...schema }, null, 2)}\n`;
}
