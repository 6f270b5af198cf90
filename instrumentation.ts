import type { Instrumentation } from "next";
import { noteFailure, QUESTION_HEADER } from "@/lib/site-server/question";

/** Next calls this once, when the server that answers readers starts: from then on it acts on consents that have ended and keeps the indexes of the search, the entries that filters look at and the parts of all names. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs" || process.env["NEXT_PHASE"] === "phase-production-build") return;
  const { startIndexWorkers } = await import("@/lib/search/indexing/index-workers");
  startIndexWorkers();
  const { startForgettingOld } = await import("@/lib/auth/forget-old");
  startForgettingOld();
  const { startEndingConsents } = await import("@/lib/publication/consent-clock");
  startEndingConsents();
  const { entryColumns } = await import("@/lib/search/columns/entry-columns-queries");
  const { currentVocabulary } = await import("@/lib/search/postgres/postgres-vocabulary");
  const { nameKeys } = await import("@/lib/names/name-keys");
  // Whoever asks first reads them where the database is not there yet.
  for (const begin of [entryColumns, currentVocabulary]) void begin().catch(() => undefined);
  // The tables of Chinese readings are large, and unfolded with the first name that needs them.
  nameKeys("\u963f");
}

/** Next calls this with whatever goes wrong while it answers; the site server wants to know why. */
export const onRequestError: Instrumentation.onRequestError = (error, { headers }) => {
  const id = headers[QUESTION_HEADER];
  if (typeof id === "string") noteFailure(id, error);
};
