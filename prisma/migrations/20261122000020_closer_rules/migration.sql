-- Gaps that tests found in the rules: what a row says of itself may not change under those that rely on it.

-- Who a fact is about, of which kind it is and how it is cited never change; an identity number stays sealed.
CREATE FUNCTION "fact_identity_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."anchor", NEW."kind", NEW."personId") IS DISTINCT FROM (OLD."id", OLD."anchor", OLD."kind", OLD."personId") THEN
    RAISE EXCEPTION 'The anchor, kind and person of a fact never change: record another fact.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."visibility" <> 'sealed' AND NEW."kind" = 'attribute'
     AND EXISTS (SELECT 1 FROM "attribute" WHERE "factId" = NEW."id" AND "kind" = 'identity_number') THEN
    RAISE EXCEPTION 'Fact % is an identity number and must be sealed.', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "fact_identity_kept" BEFORE UPDATE ON "fact" FOR EACH ROW EXECUTE FUNCTION "fact_identity_kept"();

-- A detail stays with its fact, and an erased fact gets none again.
CREATE OR REPLACE FUNCTION "fact_detail_kind"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fact_row "fact";
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."factId" <> OLD."factId" THEN
    RAISE EXCEPTION 'A detail never moves to another fact.' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT * INTO fact_row FROM "fact" WHERE "id" = NEW."factId";
  IF fact_row."kind"::text <> TG_ARGV[0] THEN
    RAISE EXCEPTION 'Fact % is of kind %, so it cannot have a detail of kind %.', NEW."factId", fact_row."kind", TG_ARGV[0]
      USING ERRCODE = 'check_violation';
  END IF;
  IF fact_row."erasedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'Fact % was erased.', NEW."factId" USING ERRCODE = 'check_violation';
  END IF;
  IF TG_ARGV[0] = 'relation' AND to_jsonb(NEW) ->> 'otherPersonId' = fact_row."personId"::text THEN
    RAISE EXCEPTION 'Fact % relates a person to themselves.', NEW."factId" USING ERRCODE = 'check_violation';
  END IF;
  IF TG_ARGV[0] = 'attribute' AND to_jsonb(NEW) ->> 'kind' = 'identity_number' AND fact_row."visibility" <> 'sealed' THEN
    RAISE EXCEPTION 'Fact % is an identity number and must be sealed.', NEW."factId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Checked after the rows are there, so that a ring cannot come in one statement.
DROP TRIGGER "place_has_no_cycle" ON "place";
CREATE TRIGGER "place_has_no_cycle" AFTER INSERT OR UPDATE OF "parentId" ON "place"
  FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION "place_has_no_cycle"();

-- Kept pages are keyed by the revision: if it went back, readers would get what is no longer public.
CREATE FUNCTION "collection_revision_only_grows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" < OLD."revision" OR NEW."id" <> OLD."id" THEN
    RAISE EXCEPTION 'The revision of the collection only grows.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "collection_revision_only_grows" BEFORE UPDATE ON "collection_state" FOR EACH ROW EXECUTE FUNCTION "collection_revision_only_grows"();
CREATE TRIGGER "collection_state_no_delete" BEFORE DELETE ON "collection_state" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "collection_state_no_truncate" BEFORE TRUNCATE ON "collection_state" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A redaction names exactly what it took away, and the day, and says nothing else.
CREATE FUNCTION "record_version_redaction_is_true"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said jsonb := NEW."redactions" -> -1;
  taken text[] := ARRAY(SELECT jsonb_object_keys(OLD."salts") EXCEPT SELECT jsonb_object_keys(NEW."salts") ORDER BY 1);
BEGIN
  IF said - 'on' - 'units' <> '{}'
     OR coalesce(said ->> 'on', '') !~ '^\d{4}-\d{2}-\d{2}$'
     OR ARRAY(SELECT jsonb_array_elements_text(said -> 'units') ORDER BY 1) <> taken THEN
    RAISE EXCEPTION 'A redaction names exactly the units that it takes away, and the day.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- Triggers run in the order of their names: this one comes after the one that refuses every other change.
CREATE TRIGGER "record_version_redaction_is_true" BEFORE UPDATE ON "record_version" FOR EACH ROW EXECUTE FUNCTION "record_version_redaction_is_true"();
