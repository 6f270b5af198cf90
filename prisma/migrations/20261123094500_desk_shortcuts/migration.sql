-- AlterTable
ALTER TABLE "user" ADD COLUMN     "shortcuts" BOOLEAN NOT NULL DEFAULT true;
