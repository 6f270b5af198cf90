import { z } from "zod";
import {
  dateWords, languageList, lockVersion, optionalAddress, optionalDay, optionalLine, optionalText, recordVisibility,
  requiredLanguage, requiredLine, requiredTerm, rowId,
} from "@/lib/desk/form-fields";
import { writtenAddress } from "@/lib/web-address";
import { sourceKinds } from "./vocabulary";

/** What the form of a source holds. */
export const sourceFields = {
  kind: requiredTerm(sourceKinds, "kindMissing"),
  title: requiredLine("titleMissing"),
  titleLanguage: requiredLanguage,
  author: optionalLine,
  publisher: optionalLine,
  date: dateWords,
  languages: languageList,
  url: optionalAddress,
  archivedUrl: optionalAddress,
  accessedOn: optionalDay,
  note: optionalText,
  visibility: recordVisibility,
};

/** `id` is that of the new row: sent twice, it is made once. */
export const createSourceSchema = z.object({ id: rowId, ...sourceFields });
export const changeSourceSchema = createSourceSchema.extend({ lockVersion });
export const findByUrlSchema = z.object({ url: requiredLine("addressWrong").overwrite(writtenAddress) });

/** What the form of a source holds while somebody types. */
export type SourceValues = z.input<z.ZodObject<typeof sourceFields>>;
/** The same, read. */
export type SourceInput = z.output<z.ZodObject<typeof sourceFields>>;
