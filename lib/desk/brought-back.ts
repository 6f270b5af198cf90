import type { Prisma } from "@/lib/db/generated/client";
import type { ToldDate } from "./date-words";

/** Why a save brings back what stood there at an earlier moment of a record's history. */
export interface BroughtBack {
  reason: string;
  /** The event after which it stood there. */
  moment: string;
  /** The dates of that moment, by field: their words alone may say less. */
  dates: Readonly<Record<string, ToldDate>>;
}

/** What the event of a save tells of where its values come from. */
export function toldBack(back: BroughtBack | undefined): { restored?: string } {
  return back ? { restored: back.moment } : {};
}

/** The same for a whole event: what it tells afterwards, and why it was done. */
export function withBack(after: Prisma.InputJsonObject, back: BroughtBack | undefined): { after: Prisma.InputJsonObject; reason?: string } {
  return back ? { after: { ...after, ...toldBack(back) }, reason: back.reason } : { after };
}
