-- CreateEnum
CREATE TYPE "SearchEngineKind" AS ENUM ('postgres', 'meilisearch');

-- A task is now for one engine. Those that wait are dropped: every index is built from all that is published.
DELETE FROM "index_task";
DROP INDEX "index_task_deadAt_revision_idx";
ALTER TABLE "index_task" DROP CONSTRAINT "index_task_pkey";
ALTER TABLE "index_task" ADD COLUMN "engine" "SearchEngineKind" NOT NULL;
ALTER TABLE "index_task" ADD CONSTRAINT "index_task_pkey" PRIMARY KEY ("recordId", "engine");
CREATE INDEX "index_task_engine_deadAt_revision_idx" ON "index_task"("engine", "deadAt", "revision");

-- CreateTable
CREATE TABLE "search_index" (
    "engine" "SearchEngineKind" NOT NULL,
    "version" TEXT,
    "builtAt" TIMESTAMPTZ,
    "rebuildRequestedAt" TIMESTAMPTZ,
    "buildDone" INTEGER,
    "buildTotal" INTEGER,
    "checkedAt" TIMESTAMPTZ,
    "lastError" TEXT,
    "failedAt" TIMESTAMPTZ,

    CONSTRAINT "search_index_pkey" PRIMARY KEY ("engine")
);

-- The PostgreSQL index is always kept; another engine gets its row when the site is first started with it.
INSERT INTO "search_index" ("engine") VALUES ('postgres');

-- CreateTable
CREATE TABLE "search_record" (
    "recordId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" BIGINT NOT NULL,
    "terms" TEXT[],

    CONSTRAINT "search_record_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "search_text" (
    "recordId" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" BIGINT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("recordId","part")
);

-- CreateTable
CREATE TABLE "search_token" (
    "token" TEXT NOT NULL,
    "frequency" INTEGER NOT NULL,

    CONSTRAINT "search_token_pkey" PRIMARY KEY ("token")
);

-- Without a list of pending entries: a search right after a change costs what it always costs.
CREATE INDEX "search_record_terms_idx" ON "search_record" USING GIN ("terms") WITH (fastupdate = off);
CREATE INDEX "search_text_words_idx" ON "search_text" USING GIN ("words") WITH (fastupdate = off);
