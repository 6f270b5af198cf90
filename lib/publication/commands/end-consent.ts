import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { ConsentUse } from "@/lib/db/generated/enums";
import type { PublicUnit } from "@/lib/publication/public-record";
import { withoutQuotes } from "@/lib/publication/quotes-of-testimonies";
import { projectAgain } from "./project-again";
import { redactUnits } from "./redact";
import { takeImagesAway } from "./remove-images";
import { withholdName } from "./withhold-name";

/** What somebody does not allow any more. */
export interface EndedConsent {
  personId: string;
  use: ConsentUse;
}

/** What ends with a consent, by use; whoever publishes something else by consent adds how it is taken back. */
const endings: Record<ConsentUse, (tx: Transaction, curator: Curator, personId: string, note: string) => Promise<void>> = {
  name: withholdName,
  text: (tx, curator, personId, note) => endTestimonies(tx, curator, personId, "text", note),
  place: (tx, curator, personId, note) => endTestimonies(tx, curator, personId, "place", note),
  face: takeImagesAway,
  // Nothing on the site rests on these.
  un: () => Promise.resolve(),
  research: () => Promise.resolve(),
};

/** Takes what a consent had allowed from every version, and gives the records whole ones again; the note says to readers why. */
export async function endConsent(tx: Transaction, curator: Curator, { personId, use }: EndedConsent, note: string): Promise<void> {
  await endings[use](tx, curator, personId, note);
}

/** What was given to us directly is repeated only as long as everybody who said it allows it. */
async function endTestimonies(tx: Transaction, curator: Curator, personId: string, what: "text" | "place", note: string): Promise<void> {
  const records = await tx.$queryRaw<{ id: string; number: number }[]>`
    SELECT r."id", coalesce(s."number", r."number") AS "number" FROM "public_record" r
    JOIN "testimony" t ON t."id" = r."subjectId" LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"
    WHERE t."reportedBySourceId" IS NULL AND EXISTS (
      SELECT 1 FROM "testimony_witness" w WHERE w."testimonyId" = t."id" AND w."personId" = ${personId}::uuid
    ) ORDER BY r."id"`;
  const redacted = await redactUnits(tx, { units: [], testimonies: { what, records } });
  const numbers = new Set(records.map(({ number }) => number));
  const lessened = (unit: PublicUnit): PublicUnit[] => {
    if (unit.type === "text") return [];
    return [unit.type === "testimony" ? { ...unit, place: null } : withoutQuotes(unit, numbers)];
  };
  await projectAgain(tx, curator, { redacted, erased: new Set(), lessened }, note);
}
