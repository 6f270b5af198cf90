-- CreateTable
CREATE TABLE "dataset_release" (
    "name" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "manifest" JSONB NOT NULL,
    "releasedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_release_pkey" PRIMARY KEY ("name")
);

-- What has been released stays on file for ever; whether it is still handed out follows from the records.
ALTER TABLE "dataset_release" ADD CONSTRAINT "dataset_release_name_form" CHECK ("name" ~ '^\d{4}-\d\d-\d\d(-[1-9]\d{0,3})?$');
CREATE TRIGGER "dataset_release_append_only" BEFORE UPDATE OR DELETE ON "dataset_release" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "dataset_release_no_truncate" BEFORE TRUNCATE ON "dataset_release" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Whether something was taken from what a release holds is asked with each of its files.
CREATE INDEX "record_version_redacted" ON "record_version" ("recordId") WHERE "redactions" <> '[]'::jsonb;

-- An installation that mirrors another knows of records that were withdrawn there, and none of their versions.
ALTER TABLE "public_record" DROP CONSTRAINT "public_record_number_positive";
ALTER TABLE "public_record" ADD CONSTRAINT "public_record_number_positive" CHECK (
  "number" >= 1 AND ("currentVersion" >= 1 OR ("currentVersion" = 0 AND "state" <> 'published'))
);
