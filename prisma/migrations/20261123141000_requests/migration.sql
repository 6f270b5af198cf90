-- CreateEnum
CREATE TYPE "RequestKind" AS ENUM ('correction', 'withholding', 'withdrawal', 'erasure', 'other');

-- CreateEnum
CREATE TYPE "RequestChannel" AS ENUM ('email', 'letter', 'telephone', 'message', 'in_person', 'other');

-- CreateEnum
CREATE TYPE "RequestAsker" AS ENUM ('concerned', 'relative', 'witness', 'lawyer', 'organisation', 'reader', 'unknown');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('open', 'answered');

-- CreateEnum
CREATE TYPE "RequestDecision" AS ENUM ('granted', 'partly', 'refused');

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "RequestKind" NOT NULL,
    "channel" "RequestChannel" NOT NULL,
    "asker" "RequestAsker" NOT NULL,
    "contact" TEXT,
    "asked" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'open',
    "decision" "RequestDecision",
    "answer" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ,
    "loggedById" UUID NOT NULL,
    "loggedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_record" (
    "requestId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "subjectId" UUID NOT NULL,

    CONSTRAINT "request_record_pkey" PRIMARY KEY ("requestId","subjectId")
);

-- CreateIndex
CREATE UNIQUE INDEX "request_number_key" ON "request"("number");

-- CreateIndex
CREATE INDEX "request_state_receivedOn_idx" ON "request"("state", "receivedOn");

-- CreateIndex
CREATE INDEX "request_record_subjectId_idx" ON "request_record"("subjectId");

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_loggedById_fkey" FOREIGN KEY ("loggedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_record" ADD CONSTRAINT "request_record_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is answered has a decision with its reason; what is open has none.
ALTER TABLE "request" ADD CONSTRAINT "request_decision" CHECK (
  ("state" = 'answered') = ("decision" IS NOT NULL) AND ("decision" IS NULL) = ("answer" IS NULL)
  AND ("decision" IS NULL) = ("decidedById" IS NULL) AND ("decision" IS NULL) = ("decidedAt" IS NULL)
);
