import type { UserRole } from "@/lib/db/generated/enums";

declare const proof: unique symbol;

/** Somebody who may work on the desk. Only `lib/auth` makes one; every command asks for one. */
export interface Curator {
  readonly userId: string;
  readonly role: UserRole;
  /** Why a script acts, where no person does. */
  readonly reason: string | null;
  readonly [proof]: true;
}

/** For `lib/auth` alone: brands somebody whose right to work on the desk has just been checked. */
export function brandCurator(checked: { userId: string; role: UserRole; reason: string | null }): Curator {
  return checked as Curator;
}
