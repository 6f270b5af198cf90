-- CreateIndex
CREATE INDEX "person_updatedAt_id_idx" ON "person"("updatedAt" DESC, "id");
