-- CreateEnum
CREATE TYPE "AccountLinkPurpose" AS ENUM ('first_administrator', 'invitation', 'password_reset');

-- CreateTable
CREATE TABLE "credential" (
    "userId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "passwordChangedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "totpSecret" TEXT,
    "totpStep" INTEGER,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" BIGSERIAL NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "secondFactorAt" TIMESTAMPTZ,
    "browser" TEXT NOT NULL,

    CONSTRAINT "desk_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_link" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" "AccountLinkPurpose" NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ NOT NULL,
    "waitAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_codeHash_key" ON "recovery_code"("codeHash");

-- CreateIndex
CREATE INDEX "recovery_code_userId_idx" ON "recovery_code"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "desk_session_tokenHash_key" ON "desk_session"("tokenHash");

-- CreateIndex
CREATE INDEX "desk_session_userId_idx" ON "desk_session"("userId");

-- CreateIndex
CREATE INDEX "desk_session_seenAt_idx" ON "desk_session"("seenAt");

-- CreateIndex
CREATE UNIQUE INDEX "account_link_tokenHash_key" ON "account_link"("tokenHash");

-- CreateIndex
CREATE INDEX "account_link_userId_idx" ON "account_link"("userId");

-- CreateIndex
CREATE INDEX "sign_in_attempt_lastAt_idx" ON "sign_in_attempt"("lastAt");

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_userId_fkey" FOREIGN KEY ("userId") REFERENCES "credential"("userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_session" ADD CONSTRAINT "desk_session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The account of scripts has nothing to sign in with, whoever asks.
CREATE FUNCTION "no_way_in_for_scripts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "user" WHERE "id" = NEW."userId" AND "role" = 'system') THEN
    RAISE EXCEPTION 'The account of scripts cannot sign in.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "credential_of_a_person" BEFORE INSERT OR UPDATE ON "credential" FOR EACH ROW EXECUTE FUNCTION "no_way_in_for_scripts"();
CREATE TRIGGER "desk_session_of_a_person" BEFORE INSERT ON "desk_session" FOR EACH ROW EXECUTE FUNCTION "no_way_in_for_scripts"();
CREATE TRIGGER "account_link_of_a_person" BEFORE INSERT ON "account_link" FOR EACH ROW EXECUTE FUNCTION "no_way_in_for_scripts"();
