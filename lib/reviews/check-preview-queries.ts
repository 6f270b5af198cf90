import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { Preview } from "@/lib/publication/live-preview-queries";
import { recordKey } from "@/lib/publication/record-key";
import { checkRecord } from "./checklist";
import type { Finding } from "./checklist";
import { missingConsents } from "./checklist/missing-consents";
import { listNamesAround } from "./names-around-queries";

/** What speaks against publishing what was previewed, by the ids of its live rows. */
export async function checkPreview(tx: Transaction, { records, live, context }: Preview): Promise<Map<string, Finding[]>> {
  const names = await listNamesAround(tx, records);
  const atRisk = new Set(live.entry.filter((persons) => persons.some((person) => person.atRisk)).map(([person]) => person.id));
  const saidInPublic = new Set([...context.testimonies].flatMap(([id, { reportedBySourceId }]) => {
    const ref = context.refOf(id);
    return ref && reportedBySourceId !== null ? [recordKey(ref)] : [];
  }));
  const testimonies = new Map(live.testimony.map((testimony) => [testimony.id, missingConsents(testimony, context.today)]));
  return new Map(records.map(({ kind, subjectId, problems, after, diff }) => [
    subjectId,
    checkRecord({
      kind, problems, diff,
      units: after.units,
      names: names.get(subjectId) ?? { hidden: [], open: [] },
      withoutConsent: testimonies.get(subjectId) ?? [],
      isAtRisk: atRisk.has(subjectId),
      saidInPublic,
      today: context.today,
    }),
  ]));
}
