-- AlterTable
ALTER TABLE "user" ADD COLUMN     "lastSeenAt" TIMESTAMPTZ;

-- What the sessions that are still there know.
UPDATE "user" SET "lastSeenAt" = (
  SELECT max(s."seenAt") FROM "desk_session" s WHERE s."userId" = "user"."id" AND s."secondFactorAt" IS NOT NULL
);
