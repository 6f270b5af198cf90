import "server-only";
import type { PrintDocument } from "./print-document";
import { typeset, TypesetterBusy } from "./typeset";

/** The document as an answer to the site server, which gives it its name. */
export async function printedAnswer(document: PrintDocument | null): Promise<Response> {
  if (document === null) return new Response(null, { status: 404 });
  try {
    return new Response(new Uint8Array(await typeset(document)), { headers: { "content-type": "application/pdf" } });
  } catch (error) {
    if (error instanceof TypesetterBusy) return new Response(null, { status: 503 });
    throw error;
  }
}
