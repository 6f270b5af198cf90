import { InvalidInput } from "@/lib/errors";

/** Reads an argument that is a whole number from 1 on. */
export function readWholeNumber(name: string, text: string | undefined, most: number): number {
  const number = /^\d{1,9}$/.test(text ?? "") ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new InvalidInput(`${name} must be a whole number from 1 to ${most}.`);
}
