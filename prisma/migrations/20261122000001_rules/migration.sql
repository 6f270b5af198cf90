-- What the domain forbids, the database refuses. Prisma does not know checks and triggers, so they stand here by hand.

-- Dates: the last possible day is not before the first.
ALTER TABLE "attribute" ADD CONSTRAINT "attribute_date_order" CHECK ("dateEarliest" <= "dateLatest");
ALTER TABLE "episode" ADD CONSTRAINT "episode_start_order" CHECK ("startEarliest" <= "startLatest");
ALTER TABLE "episode" ADD CONSTRAINT "episode_end_order" CHECK ("endEarliest" <= "endLatest");
ALTER TABLE "status_report" ADD CONSTRAINT "status_report_as_of_order" CHECK ("asOfEarliest" <= "asOfLatest");
ALTER TABLE "status_report" ADD CONSTRAINT "status_report_learned_order" CHECK ("learnedEarliest" <= "learnedLatest");
ALTER TABLE "testimony" ADD CONSTRAINT "testimony_date_order" CHECK ("dateEarliest" <= "dateLatest");
ALTER TABLE "source" ADD CONSTRAINT "source_date_order" CHECK ("dateEarliest" <= "dateLatest");
ALTER TABLE "remark" ADD CONSTRAINT "remark_date_order" CHECK ("dateEarliest" <= "dateLatest");
ALTER TABLE "consent" ADD CONSTRAINT "consent_given_order" CHECK ("givenEarliest" <= "givenLatest");

-- Names are kept exactly, but never empty; scripts are ISO 15924, languages BCP 47.
ALTER TABLE "name" ADD CONSTRAINT "name_text_given" CHECK (btrim("text") <> '');
ALTER TABLE "name" ADD CONSTRAINT "name_script_form" CHECK ("script" ~ '^[A-Z][a-z]{3}$');
ALTER TABLE "name" ADD CONSTRAINT "name_language_form" CHECK ("language" ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
ALTER TABLE "name" ADD CONSTRAINT "name_scheme_of_transliteration" CHECK ("scheme" IS NULL OR "kind" = 'transliteration');
ALTER TABLE "record_name" ADD CONSTRAINT "record_name_text_given" CHECK (btrim("text") <> '');
ALTER TABLE "record_name" ADD CONSTRAINT "record_name_script_form" CHECK ("script" ~ '^[A-Z][a-z]{3}$');

-- One owner each.
ALTER TABLE "record_name" ADD CONSTRAINT "record_name_one_owner" CHECK (num_nonnulls("facilityId", "placeId", "organisationId") = 1);
ALTER TABLE "remark" ADD CONSTRAINT "remark_one_owner" CHECK (num_nonnulls("facilityId", "placeId", "organisationId") = 1);
ALTER TABLE "remark" ADD CONSTRAINT "remark_anchor_form" CHECK ("anchor" ~ '^r-[a-z0-9]{10}$');
ALTER TABLE "citation" ADD CONSTRAINT "citation_of_one_claim" CHECK (num_nonnulls("factId", "remarkId") = 1);
ALTER TABLE "citation" ADD CONSTRAINT "citation_of_something" CHECK (num_nonnulls("testimonyId", "sourceId") = 1);
ALTER TABLE "citation" ADD CONSTRAINT "citation_locator_whole" CHECK (("locatorKind" IS NULL) = ("locator" IS NULL));
ALTER TABLE "testimony_witness" ADD CONSTRAINT "testimony_witness_somebody" CHECK (num_nonnulls("personId", "description") >= 1);
ALTER TABLE "account" ADD CONSTRAINT "account_anchor_form" CHECK ("anchor" ~ '^a-[a-z0-9]{10}$');
ALTER TABLE "place" ADD CONSTRAINT "place_not_own_parent" CHECK ("parentId" <> "id");

-- An attribute holds what its kind takes, and something of it.
ALTER TABLE "attribute" ADD CONSTRAINT "attribute_value_of_kind" CHECK (
  CASE "kind"
    WHEN 'sex' THEN "sex" IS NOT NULL
    WHEN 'ethnicity' THEN "ethnicity" IS NOT NULL
    WHEN 'religion' THEN "religion" IS NOT NULL
    WHEN 'birth_date' THEN "dateWords" IS NOT NULL OR "dateEdtf" IS NOT NULL
    WHEN 'profession' THEN "professionClass" IS NOT NULL OR "text" IS NOT NULL
    WHEN 'origin' THEN "placeId" IS NOT NULL OR "text" IS NOT NULL
    WHEN 'residence' THEN "placeId" IS NOT NULL OR "text" IS NOT NULL
    ELSE "text" IS NOT NULL
  END
  AND ("sex" IS NULL OR "kind" = 'sex')
  AND ("ethnicity" IS NULL OR "kind" = 'ethnicity')
  AND ("religion" IS NULL OR "kind" = 'religion')
  AND ("professionClass" IS NULL OR "kind" = 'profession')
);
ALTER TABLE "attribute" ADD CONSTRAINT "attribute_text_language" CHECK ("text" IS NULL OR "textLanguage" IS NOT NULL);
ALTER TABLE "episode" ADD CONSTRAINT "episode_sentence_order" CHECK ("sentenceMonthsMin" >= 0 AND "sentenceMonthsMin" <= "sentenceMonthsMax");
ALTER TABLE "fact" ADD CONSTRAINT "fact_anchor_form" CHECK ("anchor" ~ '^f-[a-z0-9]{10}$');
ALTER TABLE "fact" ADD CONSTRAINT "fact_rejected_with_reason" CHECK ("standing" <> 'rejected' OR "standingReason" IS NOT NULL);
ALTER TABLE "person" ADD CONSTRAINT "person_minor_name_withheld" CHECK (NOT "minor" OR "nameWithheld");
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower_case" CHECK ("email" = lower("email"));

-- A fact has exactly one detail, of its own kind.
CREATE FUNCTION "fact_detail_kind"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fact_row "fact";
BEGIN
  SELECT * INTO fact_row FROM "fact" WHERE "id" = NEW."factId";
  IF fact_row."kind"::text <> TG_ARGV[0] THEN
    RAISE EXCEPTION 'Fact % is of kind %, so it cannot have a detail of kind %.', NEW."factId", fact_row."kind", TG_ARGV[0]
      USING ERRCODE = 'check_violation';
  END IF;
  IF TG_ARGV[0] = 'relation' AND to_jsonb(NEW) ->> 'otherPersonId' = fact_row."personId"::text THEN
    RAISE EXCEPTION 'Fact % relates a person to themselves.', NEW."factId" USING ERRCODE = 'check_violation';
  END IF;
  IF TG_ARGV[0] = 'attribute' AND to_jsonb(NEW) ->> 'kind' = 'identity_number' AND fact_row."visibility" <> 'sealed' THEN
    RAISE EXCEPTION 'Fact % is an identity number and must be sealed.', NEW."factId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "name_detail_kind" BEFORE INSERT OR UPDATE ON "name" FOR EACH ROW EXECUTE FUNCTION "fact_detail_kind"('name');
CREATE TRIGGER "attribute_detail_kind" BEFORE INSERT OR UPDATE ON "attribute" FOR EACH ROW EXECUTE FUNCTION "fact_detail_kind"('attribute');
CREATE TRIGGER "episode_detail_kind" BEFORE INSERT OR UPDATE ON "episode" FOR EACH ROW EXECUTE FUNCTION "fact_detail_kind"('episode');
CREATE TRIGGER "status_report_detail_kind" BEFORE INSERT OR UPDATE ON "status_report" FOR EACH ROW EXECUTE FUNCTION "fact_detail_kind"('status');
CREATE TRIGGER "relation_detail_kind" BEFORE INSERT OR UPDATE ON "relation" FOR EACH ROW EXECUTE FUNCTION "fact_detail_kind"('relation');

-- Checked at the end of the transaction, so that fact and detail can be written one after the other.
CREATE FUNCTION "fact_has_detail"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid := CASE WHEN TG_TABLE_NAME = 'fact' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(OLD) ->> 'factId')::uuid END;
  fact_row "fact";
  has_detail boolean;
BEGIN
  SELECT * INTO fact_row FROM "fact" WHERE "id" = checked;
  IF NOT FOUND THEN RETURN NULL; END IF;
  has_detail := CASE fact_row."kind"
    WHEN 'name' THEN EXISTS (SELECT 1 FROM "name" WHERE "factId" = checked)
    WHEN 'attribute' THEN EXISTS (SELECT 1 FROM "attribute" WHERE "factId" = checked)
    WHEN 'episode' THEN EXISTS (SELECT 1 FROM "episode" WHERE "factId" = checked)
    WHEN 'status' THEN EXISTS (SELECT 1 FROM "status_report" WHERE "factId" = checked)
    WHEN 'relation' THEN EXISTS (SELECT 1 FROM "relation" WHERE "factId" = checked)
  END;
  IF has_detail = (fact_row."erasedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'Fact % must have exactly one detail (none once it is erased).', checked USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "fact_has_detail" AFTER INSERT OR UPDATE ON "fact" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "fact_has_detail"();
CREATE CONSTRAINT TRIGGER "name_leaves_fact" AFTER DELETE ON "name" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "fact_has_detail"();
CREATE CONSTRAINT TRIGGER "attribute_leaves_fact" AFTER DELETE ON "attribute" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "fact_has_detail"();
CREATE CONSTRAINT TRIGGER "episode_leaves_fact" AFTER DELETE ON "episode" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "fact_has_detail"();
CREATE CONSTRAINT TRIGGER "status_report_leaves_fact" AFTER DELETE ON "status_report" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "fact_has_detail"();
CREATE CONSTRAINT TRIGGER "relation_leaves_fact" AFTER DELETE ON "relation" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "fact_has_detail"();

-- A place is not its own ancestor.
CREATE FUNCTION "place_has_no_cycle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE "ancestor" AS (
      SELECT "id", "parentId" FROM "place" WHERE "id" = NEW."parentId"
      UNION
      SELECT p."id", p."parentId" FROM "place" p JOIN "ancestor" a ON p."id" = a."parentId"
    ) SELECT 1 FROM "ancestor" WHERE "id" = NEW."id"
  ) THEN
    RAISE EXCEPTION 'Place % would be its own ancestor.', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "place_has_no_cycle" BEFORE UPDATE OF "parentId" ON "place" FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION "place_has_no_cycle"();

-- Append-only tables.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "event_no_truncate" BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "record_version_no_delete" BEFORE DELETE ON "record_version" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "record_version_no_truncate" BEFORE TRUNCATE ON "record_version" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "public_record_no_delete" BEFORE DELETE ON "public_record" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "public_record_no_truncate" BEFORE TRUNCATE ON "public_record" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "record_counter_no_delete" BEFORE DELETE ON "record_counter" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "record_counter_no_truncate" BEFORE TRUNCATE ON "record_counter" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Numbers are given once, in order, and stay.
ALTER TABLE "public_record" ADD CONSTRAINT "public_record_number_positive" CHECK ("number" >= 1 AND "currentVersion" >= 1);
ALTER TABLE "public_record" ADD CONSTRAINT "public_record_merged_into" CHECK (("state" = 'merged') = ("mergedIntoId" IS NOT NULL) AND "mergedIntoId" <> "id");
ALTER TABLE "public_record" ADD CONSTRAINT "public_record_withdrawal_kind" CHECK (("state" = 'withdrawn') = ("withdrawalKind" IS NOT NULL));
ALTER TABLE "collection_state" ADD CONSTRAINT "collection_state_one_row" CHECK ("id" = 1);
INSERT INTO "collection_state" ("id", "revision") VALUES (1, 0);
INSERT INTO "record_counter" ("kind") SELECT unnest(enum_range(NULL::"RecordKind"));

CREATE FUNCTION "public_record_number_given"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" > (SELECT "lastNumber" FROM "record_counter" WHERE "kind" = NEW."kind") THEN
    RAISE EXCEPTION 'Number % of kind % was not given by the counter.', NEW."number", NEW."kind" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "public_record_number_given" BEFORE INSERT ON "public_record" FOR EACH ROW EXECUTE FUNCTION "public_record_number_given"();

CREATE FUNCTION "public_record_identity_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."kind", NEW."number", NEW."subjectId", NEW."firstPublishedAt")
     IS DISTINCT FROM (OLD."id", OLD."kind", OLD."number", OLD."subjectId", OLD."firstPublishedAt") THEN
    RAISE EXCEPTION 'The number and identity of a public record never change.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."currentVersion" < OLD."currentVersion" OR NEW."revision" <= OLD."revision" THEN
    RAISE EXCEPTION 'Version and revision of a public record only grow.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "public_record_identity_kept" BEFORE UPDATE ON "public_record" FOR EACH ROW EXECUTE FUNCTION "public_record_identity_kept"();

CREATE FUNCTION "record_counter_only_grows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."lastNumber" < OLD."lastNumber" OR NEW."kind" <> OLD."kind" THEN
    RAISE EXCEPTION 'A number is never given twice.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "record_counter_only_grows" BEFORE UPDATE ON "record_counter" FOR EACH ROW EXECUTE FUNCTION "record_counter_only_grows"();

-- A version continues the chain of its record.
CREATE FUNCTION "record_version_continues_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE previous_row "record_version";
BEGIN
  SELECT * INTO previous_row FROM "record_version" WHERE "recordId" = NEW."recordId" ORDER BY "number" DESC LIMIT 1;
  IF NEW."number" <> coalesce(previous_row."number", 0) + 1 OR NEW."previousHash" IS DISTINCT FROM previous_row."hash" THEN
    RAISE EXCEPTION 'Version % does not continue the chain of record %.', NEW."number", NEW."recordId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "record_version_continues_chain" BEFORE INSERT ON "record_version" FOR EACH ROW EXECUTE FUNCTION "record_version_continues_chain"();

-- A version changes in one way only: redaction takes units and their salts away, and says so.
CREATE FUNCTION "record_version_only_redacted"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE remaining jsonb;
BEGIN
  IF (NEW."id", NEW."recordId", NEW."number", NEW."unitHashes", NEW."previousHash", NEW."hash", NEW."publishedAt", NEW."publishedById")
     IS DISTINCT FROM (OLD."id", OLD."recordId", OLD."number", OLD."unitHashes", OLD."previousHash", OLD."hash", OLD."publishedAt", OLD."publishedById") THEN
    RAISE EXCEPTION 'A version never changes.' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT coalesce(jsonb_agg(unit ORDER BY position), '[]'::jsonb) INTO remaining
    FROM jsonb_array_elements(OLD."units") WITH ORDINALITY AS listed(unit, position)
    WHERE NEW."salts" ? (unit ->> 'id');
  IF NEW."units" <> remaining
     OR NOT OLD."salts" @> NEW."salts"
     OR NEW."salts" = OLD."salts"
     OR jsonb_array_length(NEW."redactions") <> jsonb_array_length(OLD."redactions") + 1
     OR NEW."redactions" - (jsonb_array_length(NEW."redactions") - 1) <> OLD."redactions" THEN
    RAISE EXCEPTION 'A version changes only by redaction.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "record_version_only_redacted" BEFORE UPDATE ON "record_version" FOR EACH ROW EXECUTE FUNCTION "record_version_only_redacted"();
