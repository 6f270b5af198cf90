import "server-only";
import type { Transaction } from "@/lib/db/client";
import { shownVisibility } from "@/lib/desk/form-fields";
import { nameValues, namesInOrder } from "@/lib/desk/record-names";
import type { RecordStore } from "@/lib/desk/record-writer";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import type { PlaceInput } from "./schema";

const find = (tx: Transaction, id: string) => tx.place.findUniqueOrThrow({ where: { id }, include: { names: namesInOrder } });
/** A place with its names. */
export type PlaceRow = Awaited<ReturnType<typeof find>>;

/** How places are read and shown in their form. */
export const placeStore = {
  table: "place",
  find,
  labels: (tx, { parentId }) => findLabels(tx, { place: parentId === null ? [] : [parentId] }),
  values: ({ names, kind, parentId, resolution, visibility, internalNote }, labels) => ({
    names: nameValues(names),
    kind,
    parent: parentId === null ? null : (labels.get(parentId) ?? { id: parentId, label: NO_LABEL }),
    resolution,
    visibility: shownVisibility(visibility),
    internalNote: internalNote ?? "",
  }),
} satisfies RecordStore<PlaceRow>;

/** The columns of a place for what its form says. */
export const placeColumns = ({ names: _, parent, ...fields }: PlaceInput) => ({ ...fields, parentId: parent });
