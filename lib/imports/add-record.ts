import { addFacts } from "./fact-rows";
import type { RowContext } from "./import-rows";
import { addPerson, addTestimony } from "./person-rows";
import { addFacility, addList, addOrganisation, addPlace, addRemarks, addSource } from "./record-rows";
import type { ImportRecord } from "./schema";

/** Adds the rows that one record becomes. */
export function addRecord(context: RowContext, record: ImportRecord): void {
  switch (record.type) {
    case "place":
      return addPlace(context, record);
    case "organisation":
      return addOrganisation(context, record);
    case "source":
      return addSource(context, record);
    case "facility":
      return addFacility(context, record);
    case "list":
      return addList(context, record);
    case "person":
      return addPerson(context, record);
    case "testimony":
      return addTestimony(context, record);
    case "facts":
      return addFacts(context, record);
    case "remarks":
      return addRemarks(context, record);
  }
}
