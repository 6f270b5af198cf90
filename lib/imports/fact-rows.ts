import { factDetail } from "@/lib/facts/fact-detail";
import { dateColumns } from "./date-columns";
import type { ImportFact } from "./fact-schema";
import type { ImportDate } from "./import-parts";
import type { RowContext } from "./import-rows";
import { importedAnchor, importedId } from "./record-ids";
import { addCitations, subjectId } from "./record-rows";
import type { ImportRecordOf } from "./schema";

/** Rows of what is said about one person. */
export function addFacts(context: RowContext, record: ImportRecordOf<"facts">): void {
  const personId = subjectId(context.collection, "person", record.person);
  record.facts.forEach((fact, position) => {
    const path = [context.collection, "facts", record.key, fact.key];
    const id = importedId(...path);
    const { standing, standingReason = null, certainty, visibility, contentNote = null, remark = null } = fact;
    context.rows.fact.push({
      id, anchor: importedAnchor("f", ...path), personId, kind: fact.type,
      standing, standingReason, certainty, visibility, contentNote, remark,
      internalNote: fact.internalNote ?? null, position, recordedById: context.userId,
    });
    addDetail(context, id, fact);
    addCitations(context, id, { factId: id }, fact.citations);
  });
}

function addDetail(context: RowContext, factId: string, fact: ImportFact): void {
  const detail = factDetail(factId, fact, {
    idOf: (type, key) => subjectId(context.collection, type, key),
    dateColumns: (prefix, day: ImportDate | null | undefined) => dateColumns(prefix, day ?? undefined),
  });
  (context.rows[detail.table] as object[]).push(detail.row);
}
