import { z } from "zod";

/** The zod enum of a vocabulary table's codes. */
export function codesOf<Code extends string>(table: Readonly<Record<Code, unknown>>) {
  const codes = Object.keys(table) as [Code, ...Code[]];
  return z.enum(codes);
}
