-- AlterTable
ALTER TABLE "consent" ADD COLUMN     "expiryActedAt" TIMESTAMPTZ,
ADD COLUMN     "lockVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "consent_expiresOn_idx" ON "consent"("expiresOn");
