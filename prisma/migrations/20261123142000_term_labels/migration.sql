-- AlterTable
ALTER TABLE "collection_state" ADD COLUMN     "labelsRevision" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "term_label" (
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "vocabulary" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "text" TEXT,
    "female" TEXT,
    "male" TEXT,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "term_label_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "term_label_language_vocabulary_term_key" ON "term_label"("language", "vocabulary", "term");

-- AddForeignKey
ALTER TABLE "term_label" ADD CONSTRAINT "term_label_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Labels are plain words: these signs mean something in messages. Without a label of its own a term has none by sex.
ALTER TABLE "term_label" ADD CONSTRAINT "term_label_plain" CHECK (
  concat_ws(' ', "text", "female", "male") !~ '[{}<>]' AND ("text" IS NOT NULL OR ("female" IS NULL AND "male" IS NULL))
);
