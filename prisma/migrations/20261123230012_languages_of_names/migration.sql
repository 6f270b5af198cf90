-- AlterTable
ALTER TABLE "record_listing" ADD COLUMN     "nameLanguages" TEXT[] DEFAULT ARRAY[]::TEXT[];
