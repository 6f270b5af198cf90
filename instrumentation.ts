/** Next calls this once, when the server that answers readers starts: from then on it keeps the indexes of the search and the entries that filters look at. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs" || process.env["NEXT_PHASE"] === "phase-production-build") return;
  const { startIndexWorkers } = await import("@/lib/search/indexing/index-workers");
  startIndexWorkers();
  const { startForgettingOld } = await import("@/lib/auth/forget-old");
  startForgettingOld();
  const { entryColumns } = await import("@/lib/search/columns/entry-columns-queries");
  // Whoever asks first reads them where the database is not there yet.
  void entryColumns().catch(() => undefined);
}
