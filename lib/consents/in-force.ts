import type { ConsentUse } from "@/lib/db/generated/enums";

/** What a rule about a consent needs to know of it. */
export interface ConsentTerm {
  use: ConsentUse;
  expiresOn: Date | null;
  withdrawnAt?: Date | null;
}

/** Whether a consent holds on a day: it was not withdrawn, and its last day is not over. */
export function isInForce({ expiresOn, withdrawnAt = null }: Omit<ConsentTerm, "use">, today: string): boolean {
  return withdrawnAt === null && (expiresOn === null || expiresOn.toISOString().slice(0, 10) >= today);
}

/** Whether somebody allows this use on this day. What nobody recorded is not allowed. */
export function allows(consents: readonly ConsentTerm[], use: ConsentUse, today: string): boolean {
  return consents.some((consent) => consent.use === use && isInForce(consent, today));
}
