import type { ImageModel } from "@/lib/db/generated/models";
import type { Pick } from "@/lib/picks/pick";
import { NO_LABEL } from "@/lib/picks/pick";
import type { ImageValues } from "./schema";

type Words = "provenanceSourceId" | "provenance" | "permission" | "permittedBy" | "text" | "language" | "visibility";

/** A picture as its form holds it. */
export function imageValues(row: globalThis.Pick<ImageModel, Words>, labels: ReadonlyMap<string, Pick> = new Map()): ImageValues {
  const { provenanceSourceId: sourceId } = row;
  return {
    source: sourceId === null ? null : (labels.get(sourceId) ?? { id: sourceId, label: NO_LABEL }),
    provenance: row.provenance ?? "",
    permission: row.permission ?? "",
    permittedBy: row.permittedBy ?? "",
    text: row.text ?? "",
    language: row.language ?? "",
    visibility: row.visibility === "public" ? "public" : "restricted",
  };
}
