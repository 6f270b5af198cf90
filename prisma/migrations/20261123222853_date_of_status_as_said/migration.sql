-- AlterTable
ALTER TABLE "record_listing" ADD COLUMN     "statusDate" TEXT,
ADD COLUMN     "statusDateKind" TEXT;
