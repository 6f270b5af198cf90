-- CreateTable
CREATE TABLE "cited_search" (
    "number" SERIAL NOT NULL,
    "query" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "citedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isCut" BOOLEAN NOT NULL,
    "entries" INTEGER[],
    "versions" INTEGER[],

    CONSTRAINT "cited_search_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "cited_search_query_revision_key" ON "cited_search"("query", "revision");

-- Anybody may add a row, so that the database holds it to its size; and what is cited never changes.
ALTER TABLE "cited_search" ADD CONSTRAINT "cited_search_query_length" CHECK (length("query") <= 4000);
ALTER TABLE "cited_search" ADD CONSTRAINT "cited_search_found" CHECK (
  cardinality("entries") BETWEEN 1 AND 20000 AND cardinality("versions") = cardinality("entries")
);
CREATE TRIGGER "cited_search_append_only" BEFORE UPDATE OR DELETE ON "cited_search" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "cited_search_no_truncate" BEFORE TRUNCATE ON "cited_search" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
