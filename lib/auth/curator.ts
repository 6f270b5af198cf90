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

/** Kept on the global object: a bundler may load this module more than once in one process. */
const place = globalThis as { guwahCurators?: WeakSet<object> };
const branded = (place.guwahCurators ??= new WeakSet());

/** For `lib/auth` alone: brands somebody whose right to work on the desk has just been checked. */
export function brandCurator(checked: { userId: string; role: UserRole; reason: string | null }): Curator {
  const curator = Object.freeze({ ...checked }) as Curator;
  branded.add(curator);
  return curator;
}

/** Whether `lib/auth` made this curator: an object of the same form, such as one from a request, is nobody. */
export function isCurator(value: Curator): boolean {
  return branded.has(value);
}
