-- What is erased for a person's safety goes from the events as well: an event about an erased claim loses what it told,
-- and nothing else of any event is ever changed.
CREATE FUNCTION "event_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('guwah.erasing', TRUE) = 'on' THEN
    IF (to_jsonb(NEW) - 'before' - 'after' - 'reason') = (to_jsonb(OLD) - 'before' - 'after' - 'reason')
      AND NEW."before" IS NULL AND NEW."reason" IS NULL
      AND NEW."after" = jsonb_build_object('fact', coalesce(OLD."after" ->> 'fact', OLD."before" ->> 'fact'), 'erased', TRUE)
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'Rows of % are never changed or deleted.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER "event_append_only" ON "event";
CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION "event_append_only"();
