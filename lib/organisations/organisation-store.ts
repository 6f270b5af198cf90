import "server-only";
import type { Transaction } from "@/lib/db/client";
import { shownVisibility } from "@/lib/desk/form-fields";
import { nameValues, namesInOrder } from "@/lib/desk/record-names";
import type { RecordStore } from "@/lib/desk/record-writer";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import type { OrganisationInput } from "./schema";

const find = (tx: Transaction, id: string) => tx.organisation.findUniqueOrThrow({ where: { id }, include: { names: namesInOrder } });
/** An organisation with its names. */
export type OrganisationRow = Awaited<ReturnType<typeof find>>;

/** How organisations are read and shown in their form. */
export const organisationStore = {
  table: "organisation",
  find,
  labels: (tx, { placeId }) => findLabels(tx, { place: placeId === null ? [] : [placeId] }),
  values: ({ names, kind, description, placeId, url, visibility, internalNote }, labels) => ({
    names: nameValues(names),
    kind,
    description: description ?? "",
    place: placeId === null ? null : (labels.get(placeId) ?? { id: placeId, label: NO_LABEL }),
    url: url ?? "",
    visibility: shownVisibility(visibility),
    internalNote: internalNote ?? "",
  }),
} satisfies RecordStore<OrganisationRow>;

/** The columns of an organisation for what its form says. */
export const organisationColumns = ({ names: _, place, ...fields }: OrganisationInput) => ({ ...fields, placeId: place });
