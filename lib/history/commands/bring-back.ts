import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { BroughtBack } from "@/lib/desk/brought-back";
import type { ToldDate } from "@/lib/desk/date-words";
import { requireWriter } from "@/lib/desk/record-queries";
import { Conflict, Forbidden, InvalidInput } from "@/lib/errors";
import { bringableFields } from "@/lib/history/bringable";
import { findMoment } from "@/lib/history/event-queries";
import { exactField } from "@/lib/history/part-shapes";
import type { Values } from "@/lib/history/part-shapes";
import { partKindOf } from "@/lib/history/part-changes";
import { readPast } from "@/lib/history/past-queries";
import type { BringBackInput } from "@/lib/history/schema";
import { bringBackAccount, bringBackFact, bringBackMember, bringBackOwn } from "@/lib/history/write-back";
import type { PartBack } from "@/lib/history/write-back";

const writers = { own: bringBackOwn, fact: bringBackFact, account: bringBackAccount, member: bringBackMember } as const;

/**
 * Brings back what stood in some fields of a record after an earlier event, as a change of its own with a reason. It is
 * saved as if somebody had typed it: by the same rules, against the state that was read, and nothing of it is published.
 */
export async function bringBack(curator: Curator, input: BringBackInput): Promise<void> {
  requireWriter(curator);
  const { id, kind, subjectId, moment, part, fields, lockVersion, reason } = input;
  await db.$transaction(async (tx) => {
    await findMoment(tx, curator, subjectId, moment);
    const past = await readPast(tx, curator, kind, subjectId, moment);
    if (!past.mayChange) throw new Forbidden(`This ${kind} is not theirs to change.`, { code: "notYours" });
    const [then, now] = [past.at(moment)?.get(part) ?? null, past.now.get(part) ?? null];
    const row = past.rows.get(part);
    // What was read may be gone by now, or there again: then nothing is left of what was to be brought back.
    const bringable = bringableFields(kind, part, then, now);
    if (then === null || bringable.length === 0) throw new Conflict("This is so already.", { code: "changedSinceRead" });
    if (now !== null && (row?.lockVersion ?? past.lockVersion) !== lockVersion) throw new Conflict("Somebody else has changed this in the meantime.", { code: "changedSinceRead" });
    const chosen = now === null ? bringable : fields.filter((field) => bringable.includes(field));
    if (chosen.length === 0) throw new InvalidInput("Nothing of this can be brought back.", undefined, { fields: { fields: "nothingToBringBack" } });
    const back: BroughtBack = { reason, moment, dates: exactDates(then, chosen) };
    const whole: PartBack = { id, kind, subjectId, row: row ?? null, lockVersion, then, now, chosen };
    const partKind = partKindOf(part);
    if (partKind === "image") throw new InvalidInput("Pictures are not brought back.");
    await writers[partKind](tx, curator, whole, back);
  });
}

function exactDates(then: Values, fields: readonly string[]): BroughtBack["dates"] {
  return Object.fromEntries(fields.flatMap((field) => {
    const exact = then[exactField(field)] as ToldDate | null | undefined;
    return exact ? [[field, exact]] : [];
  }));
}
