-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('waiting', 'returned', 'published');

-- AlterTable
ALTER TABLE "fact" ADD COLUMN     "lockVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "desk_draft" (
    "userId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "lockVersion" INTEGER,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "desk_draft_pkey" PRIMARY KEY ("userId","form","subjectId")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'waiting',
    "authorId" UUID NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ,
    "decision" TEXT,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_record" (
    "submissionId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "lockVersion" INTEGER NOT NULL,

    CONSTRAINT "submission_record_pkey" PRIMARY KEY ("submissionId","subjectId")
);

-- CreateTable
CREATE TABLE "not_the_same_person" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "not_the_same_person_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateTable
CREATE TABLE "live_name" (
    "factId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "keyVersion" INTEGER NOT NULL,
    "terms" TEXT[],

    CONSTRAINT "live_name_pkey" PRIMARY KEY ("factId")
);

-- CreateIndex
CREATE INDEX "desk_draft_subjectId_updatedAt_idx" ON "desk_draft"("subjectId", "updatedAt");

-- CreateIndex
CREATE INDEX "submission_state_createdAt_idx" ON "submission"("state", "createdAt");

-- CreateIndex
CREATE INDEX "submission_authorId_state_idx" ON "submission"("authorId", "state");

-- CreateIndex
CREATE INDEX "submission_record_subjectId_idx" ON "submission_record"("subjectId");

-- CreateIndex
CREATE INDEX "not_the_same_person_otherId_idx" ON "not_the_same_person"("otherId");

-- CreateIndex
CREATE INDEX "live_name_personId_idx" ON "live_name"("personId");

-- CreateIndex
CREATE INDEX "live_name_terms_idx" ON "live_name" USING GIN ("terms");

-- AddForeignKey
ALTER TABLE "desk_draft" ADD CONSTRAINT "desk_draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_record" ADD CONSTRAINT "submission_record_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_the_same_person" ADD CONSTRAINT "not_the_same_person_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_the_same_person" ADD CONSTRAINT "not_the_same_person_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_the_same_person" ADD CONSTRAINT "not_the_same_person_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_name" ADD CONSTRAINT "live_name_factId_fkey" FOREIGN KEY ("factId") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_name" ADD CONSTRAINT "live_name_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A form is no place to keep files in.
ALTER TABLE "desk_draft" ADD CONSTRAINT "desk_draft_size" CHECK (octet_length("values"::text) <= 1000000);
-- Each pair once, whichever of the two was looked at first.
ALTER TABLE "not_the_same_person" ADD CONSTRAINT "not_the_same_person_order" CHECK ("oneId" < "otherId");
-- Whoever decides says when, and a return says why.
ALTER TABLE "submission" ADD CONSTRAINT "submission_decided" CHECK (
  ("state" = 'waiting') = ("decidedAt" IS NULL) AND ("decidedAt" IS NULL) = ("decidedById" IS NULL)
  AND ("state" <> 'returned' OR "decision" IS NOT NULL)
);
