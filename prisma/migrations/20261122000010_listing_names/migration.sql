-- AlterTable
ALTER TABLE "record_listing" ADD COLUMN     "names" TEXT[];

-- CreateIndex
CREATE INDEX "record_listing_kind_detainedEarliest_number_idx" ON "record_listing"("kind", "detainedEarliest", "number");
