import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { NotFound } from "@/lib/errors";

const rowId = z.uuid();

/** The id of a row in an address; null where it is none. */
export function parseRowId(text: string): string | null {
  const read = rowId.safeParse(text);
  return read.success ? read.data.toLowerCase() : null;
}

/** What a query finds; what it does not, or not for this curator, is a page that says that there is nothing. */
export async function orNotFound<Found>(finding: Promise<Found>): Promise<Found> {
  return finding.catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
}
