-- CreateEnum
CREATE TYPE "ImageType" AS ENUM ('jpeg', 'png', 'webp');

-- CreateEnum
CREATE TYPE "ImagePermission" AS ENUM ('person', 'family', 'rights_holder', 'published');

-- AlterTable
ALTER TABLE "record_listing" ADD COLUMN     "images" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "image" (
    "id" UUID NOT NULL,
    "anchor" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "originalHash" TEXT,
    "type" "ImageType",
    "bytes" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "provenanceSourceId" UUID,
    "provenance" TEXT,
    "permission" "ImagePermission",
    "permittedBy" TEXT,
    "text" TEXT,
    "language" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'restricted',
    "isShown" BOOLEAN NOT NULL DEFAULT false,
    "reviewerId" UUID,
    "reviewedAt" TIMESTAMPTZ,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "lastAuthorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ,

    CONSTRAINT "image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "image_original" (
    "imageId" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "image_original_pkey" PRIMARY KEY ("imageId")
);

-- CreateTable
CREATE TABLE "image_file" (
    "imageId" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "image_file_pkey" PRIMARY KEY ("imageId","width")
);

-- CreateIndex
CREATE UNIQUE INDEX "image_anchor_key" ON "image"("anchor");

-- CreateIndex
CREATE UNIQUE INDEX "image_personId_originalHash_key" ON "image"("personId", "originalHash");

-- CreateIndex
CREATE INDEX "image_file_hash_idx" ON "image_file"("hash");

-- CreateIndex
CREATE INDEX "record_listing_images_idx" ON "record_listing" USING GIN ("images");

-- AddForeignKey
ALTER TABLE "image" ADD CONSTRAINT "image_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image" ADD CONSTRAINT "image_provenanceSourceId_fkey" FOREIGN KEY ("provenanceSourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image" ADD CONSTRAINT "image_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image" ADD CONSTRAINT "image_lastAuthorId_fkey" FOREIGN KEY ("lastAuthorId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_original" ADD CONSTRAINT "image_original_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "image"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_file" ADD CONSTRAINT "image_file_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "image"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Pictures are compressed already: they are stored as they are.
ALTER TABLE "image_original" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "image_file" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- An entry shows one picture of its person.
CREATE UNIQUE INDEX "image_shown" ON "image" ("personId") WHERE "isShown";

ALTER TABLE "image" ADD CONSTRAINT "image_anchor_form" CHECK ("anchor" ~ '^i-[a-z0-9]{10}$');
-- Whoever answers for a picture is named with the day, and is not the one who wrote it last.
ALTER TABLE "image" ADD CONSTRAINT "image_review" CHECK (
  ("reviewerId" IS NULL) = ("reviewedAt" IS NULL) AND ("reviewerId" IS NULL OR "reviewerId" <> "lastAuthorId")
);
ALTER TABLE "image" ADD CONSTRAINT "image_words" CHECK (
  ("text" IS NULL) = ("language" IS NULL) AND "provenance" <> '' AND "permittedBy" <> '' AND "text" <> ''
);
-- Of a picture that was erased nothing is left; of any other the file is known.
ALTER TABLE "image" ADD CONSTRAINT "image_erased" CHECK (
  CASE WHEN "erasedAt" IS NULL THEN num_nulls("originalHash", "type", "bytes", "width", "height") = 0 AND "originalHash" ~ '^[0-9a-f]{64}$'
  ELSE num_nonnulls("originalHash", "type", "bytes", "width", "height", "provenanceSourceId", "provenance", "permission", "permittedBy", "text", "reviewerId") = 0
    AND NOT "isShown" AND "visibility" = 'sealed'
  END
);

-- The bytes are what their hash says, and never others.
CREATE FUNCTION "image_content_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'The content of a picture never changes: add another picture.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "image" WHERE "id" = NEW."imageId" AND "erasedAt" IS NULL) THEN
    RAISE EXCEPTION 'Picture % was erased.', NEW."imageId" USING ERRCODE = 'check_violation';
  END IF;
  IF TG_TABLE_NAME = 'image_original' AND NOT EXISTS (
    SELECT 1 FROM "image" WHERE "id" = NEW."imageId" AND "bytes" = octet_length(NEW."content") AND "originalHash" = encode(sha256(NEW."content"), 'hex')
  ) THEN
    RAISE EXCEPTION 'The original of picture % is not what its hash says.', NEW."imageId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "image_original_kept" BEFORE INSERT OR UPDATE ON "image_original" FOR EACH ROW EXECUTE FUNCTION "image_content_kept"();
CREATE TRIGGER "image_file_kept" BEFORE INSERT OR UPDATE ON "image_file" FOR EACH ROW EXECUTE FUNCTION "image_content_kept"();
ALTER TABLE "image_file" ADD CONSTRAINT "image_file_hash" CHECK ("hash" = encode(sha256("content"), 'hex'));

-- Whose picture it is and how it is cited never change.
CREATE FUNCTION "image_identity_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."anchor", NEW."personId") IS DISTINCT FROM (OLD."id", OLD."anchor", OLD."personId") THEN
    RAISE EXCEPTION 'The anchor and person of a picture never change: add another picture.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "image_identity_kept" BEFORE UPDATE ON "image" FOR EACH ROW EXECUTE FUNCTION "image_identity_kept"();
