-- What an event about an erased claim told of other claims stays: which of them have stood beside it since.
CREATE OR REPLACE FUNCTION "event_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('guwah.erasing', TRUE) = 'on' THEN
    IF (to_jsonb(NEW) - 'before' - 'after' - 'reason') = (to_jsonb(OLD) - 'before' - 'after' - 'reason')
      AND NEW."before" IS NULL AND NEW."reason" IS NULL
      AND NEW."after" - 'beside' = jsonb_build_object('fact', coalesce(OLD."after" ->> 'fact', OLD."before" ->> 'fact'), 'erased', TRUE)
      AND coalesce(NEW."after" -> 'beside', OLD."after" -> 'beside', 'null') = coalesce(OLD."after" -> 'beside', 'null')
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'Rows of % are never changed or deleted.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
