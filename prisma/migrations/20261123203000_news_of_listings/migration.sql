-- The dashboard counts and lists entries without news (lib/dashboard/case-queries.ts).
CREATE INDEX "record_listing_news_idx" ON "record_listing" ("statusOn" NULLS FIRST, "number") INCLUDE ("status", "recordId") WHERE "kind" = 'entry';
