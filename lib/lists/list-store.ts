import "server-only";
import type { ListModel } from "@/lib/db/generated/models";
import { shownVisibility } from "@/lib/desk/form-fields";
import type { RecordStore } from "@/lib/desk/record-writer";
import type { ListInput } from "./schema";

/** How lists are read and shown in their form. */
export const listStore = {
  table: "list",
  find: (tx, id) => tx.list.findUniqueOrThrow({ where: { id } }),
  values: ({ name, definition, language, author, createdOn, visibility }) => ({
    name, definition, language, author, createdOn: createdOn.toISOString().slice(0, 10), visibility: shownVisibility(visibility),
  }),
} satisfies RecordStore<ListModel>;

/** The columns of a list for what its form says. */
export const listColumns = ({ createdOn, ...fields }: ListInput) => ({ ...fields, createdOn: new Date(`${createdOn}T00:00:00Z`) });
