-- The first page of the desk counts what somebody changed last, and what is to be looked at again. These indexes hold
-- conditions, which the Prisma schema cannot say.
CREATE INDEX "person_work_idx" ON "person" ("lastAuthorId", "updatedAt") WHERE NOT "neverPublish";
CREATE INDEX "testimony_work_idx" ON "testimony" ("lastAuthorId", "updatedAt") WHERE "visibility" <> 'sealed';
CREATE INDEX "source_work_idx" ON "source" ("lastAuthorId", "updatedAt") WHERE "visibility" <> 'sealed';
CREATE INDEX "record_listing_tier_three_idx" ON "record_listing" ("number") WHERE "kind" = 'entry' AND "tier" = 3;
CREATE INDEX "index_task_dead_idx" ON "index_task" ("deadAt") WHERE "deadAt" IS NOT NULL;
