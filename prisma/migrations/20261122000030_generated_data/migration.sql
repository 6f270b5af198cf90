-- AlterTable
ALTER TABLE "collection_state" ADD COLUMN     "holdsGeneratedData" BOOLEAN NOT NULL DEFAULT false;
