-- AlterTable
ALTER TABLE "account" ADD COLUMN     "witnessIsEyewitness" BOOLEAN NOT NULL DEFAULT false;
