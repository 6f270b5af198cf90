import "server-only";
import { InvalidInput } from "@/lib/errors";

/** Refuses a command that does not say why: the reason is kept in the history. */
export function requireReason(reason: string): void {
  if (reason.trim() === "") throw new InvalidInput("Say why: the reason is kept in the history.");
}
