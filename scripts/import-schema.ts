import { writeFileSync } from "node:fs";
import { importJsonSchema } from "@/lib/imports/import-json-schema";

/** `npm run import:schema` writes the JSON Schema of the import format. */
writeFileSync("docs/import-format.schema.json", importJsonSchema());
console.log("Wrote docs/import-format.schema.json.");
