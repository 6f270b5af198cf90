-- Whoever keeps published records in memory asks what has changed since.
-- CreateIndex
CREATE INDEX "public_record_revision_idx" ON "public_record"("revision");
