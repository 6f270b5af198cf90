-- What every facet needs. The listings that are there are derived again from their versions by the command that
-- migrates: see `listingVersion`.
-- DropIndex
DROP INDEX "record_listing_kind_detainedEarliest_number_idx";

-- DropIndex
DROP INDEX "record_listing_kind_status_number_idx";

-- DropIndex
DROP INDEX "record_listing_listNumbers_idx";

-- DropIndex
DROP INDEX "record_listing_placeNumbers_idx";

-- DropIndex
DROP INDEX "record_listing_reasons_idx";

-- AlterTable
ALTER TABLE "collection_state" ADD COLUMN     "listingVersion" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "record_listing" DROP COLUMN "reasons",
ADD COLUMN     "ageBands" TEXT[],
ADD COLUMN     "identifiers" TEXT[],
ADD COLUMN     "reasonsOfficial" "ReasonCategory"[],
ADD COLUMN     "reasonsSuspected" "ReasonCategory"[],
ADD COLUMN     "roles" TEXT[],
ADD COLUMN     "sentenceBands" TEXT[],
ADD COLUMN     "sourceNumbers" INTEGER[],
ADD COLUMN     "testimonyLanguages" TEXT[];

-- CreateIndex
CREATE INDEX "record_listing_identifiers_idx" ON "record_listing" USING GIN ("identifiers");
