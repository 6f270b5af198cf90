-- AlterTable
ALTER TABLE "record_listing" ADD COLUMN     "row" JSON;
