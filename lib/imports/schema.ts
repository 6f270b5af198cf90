import { z } from "zod";
import { importFacts, importPerson, importTestimony } from "./person-schemas";
import {
  importFacility,
  importList,
  importOrganisation,
  importPlace,
  importRemarks,
  importSource,
} from "./record-schemas";
import { importKey } from "./import-parts";
import { longText } from "./import-text";

/** What stands before the records of an import file. */
export const importHeaderSchema = z.strictObject({
  format: z.literal("guwah-import", 'This is not an import file: "format" must be "guwah-import".'),
  version: z.literal(1, 'This program reads version 1 of the format: "version" must be 1.'),
  collection: importKey,
  about: longText.optional(),
  generated: z.boolean().optional(),
});
/** What stands before the records of an import file. */
export type ImportHeader = z.infer<typeof importHeaderSchema>;

/** The schema of each type of record. */
export const importRecordSchemas = {
  place: importPlace,
  organisation: importOrganisation,
  source: importSource,
  facility: importFacility,
  list: importList,
  person: importPerson,
  testimony: importTestimony,
  facts: importFacts,
  remarks: importRemarks,
} as const;

/** The types of record that a file may hold. */
export type ImportRecordType = keyof typeof importRecordSchemas;

/** A record of one type. */
export type ImportRecordOf<Type extends ImportRecordType> = z.infer<(typeof importRecordSchemas)[Type]>;

/** Any record of an import file. */
const importRecordSchema = z.discriminatedUnion("type", [
  importPlace,
  importOrganisation,
  importSource,
  importFacility,
  importList,
  importPerson,
  importTestimony,
  importFacts,
  importRemarks,
]);
/** Any record of an import file. */
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** A whole import file; the importer itself reads it record by record. */
export const importFileSchema = importHeaderSchema.extend({
  records: z.array(importRecordSchema),
});
