-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "keyHash" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "contact" TEXT,
    "requestsPerMinute" INTEGER NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ,
    "lastUsedAt" TIMESTAMPTZ,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_keyHash_key" ON "api_key"("keyHash");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A key that has ended was ended by somebody, and nothing is kept of how its holder was reached.
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_ended" CHECK (
  ("endedAt" IS NULL) = ("endedById" IS NULL) AND ("endedAt" IS NULL) = ("contact" IS NOT NULL)
);
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_limit" CHECK ("requestsPerMinute" BETWEEN 1 AND 100000);
