-- Versions in which the status of an entry changed; `db:migrate` derives them of what is published, with the listings.
CREATE TABLE "status_change" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ NOT NULL,
    "before" "StatusValue" NOT NULL,
    "after" "StatusValue" NOT NULL,

    CONSTRAINT "status_change_pkey" PRIMARY KEY ("recordId","version")
);
CREATE INDEX "status_change_publishedAt_idx" ON "status_change"("publishedAt");
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "record_listing"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;
