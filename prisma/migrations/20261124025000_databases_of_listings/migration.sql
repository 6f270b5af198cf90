-- AlterTable
ALTER TABLE "record_listing" ADD COLUMN     "databases" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "record_listing_databases_idx" ON "record_listing" USING GIN ("databases");
