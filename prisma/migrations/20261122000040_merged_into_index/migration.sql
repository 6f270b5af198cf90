-- CreateIndex
CREATE INDEX "public_record_mergedIntoId_idx" ON "public_record"("mergedIntoId");
