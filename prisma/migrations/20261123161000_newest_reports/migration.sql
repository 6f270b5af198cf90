-- The dashboard asks who was heard of since a day (lib/dashboard/case-queries.ts).
CREATE INDEX "status_report_newest_idx" ON "status_report" ((greatest("asOfLatest", "learnedLatest")));
