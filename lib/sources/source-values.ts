import { shownDateWords } from "@/lib/desk/date-words";
import { shownVisibility } from "@/lib/desk/form-fields";
import type { SourceModel } from "@/lib/db/generated/models";
import type { SourceValues } from "./schema";

/** A source on file as its form holds it. */
export function sourceValues(row: SourceModel): SourceValues {
  return {
    kind: row.kind,
    title: row.title,
    titleLanguage: row.titleLanguage,
    author: row.author ?? "",
    publisher: row.publisher ?? "",
    date: shownDateWords(row.dateWords, row.dateEdtf),
    languages: row.languages,
    url: row.url ?? "",
    archivedUrl: row.archivedUrl ?? "",
    accessedOn: row.accessedOn?.toISOString().slice(0, 10) ?? "",
    note: row.note ?? "",
    visibility: shownVisibility(row.visibility),
  };
}

/** A form in which nothing has been typed. */
export const emptySource: SourceValues = {
  kind: "" as never, title: "", titleLanguage: "", author: "", publisher: "", date: "", languages: [], url: "",
  archivedUrl: "", accessedOn: "", note: "", visibility: "restricted",
};
