import "server-only";
import type { Transaction } from "@/lib/db/client";
import { shownVisibility } from "@/lib/desk/form-fields";
import { nameValues, namesInOrder } from "@/lib/desk/record-names";
import type { RecordStore } from "@/lib/desk/record-writer";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import type { FacilityInput } from "./schema";

const find = (tx: Transaction, id: string) => tx.facility.findUniqueOrThrow({ where: { id }, include: { names: namesInOrder } });
/** A facility with its names. */
export type FacilityRow = Awaited<ReturnType<typeof find>>;

/** How facilities are read and shown in their form. */
export const facilityStore = {
  table: "facility",
  find,
  labels: (tx, { placeId }) => findLabels(tx, { place: placeId === null ? [] : [placeId] }),
  values: ({ names, kind, placeId, visibility, internalNote }, labels) => ({
    names: nameValues(names),
    kind,
    place: placeId === null ? null : (labels.get(placeId) ?? { id: placeId, label: NO_LABEL }),
    visibility: shownVisibility(visibility),
    internalNote: internalNote ?? "",
  }),
} satisfies RecordStore<FacilityRow>;

/** The columns of a facility for what its form says. */
export const facilityColumns = ({ names: _, place, ...fields }: FacilityInput) => ({ ...fields, placeId: place });
