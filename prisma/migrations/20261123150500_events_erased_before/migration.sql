-- What was erased before events could lose anything goes from them now; why it was erased stays.
DO $$
BEGIN
  PERFORM set_config('guwah.erasing', 'on', TRUE);
  UPDATE "event" e
  SET "before" = NULL, "reason" = NULL, "after" = jsonb_build_object('fact', f."anchor", 'erased', TRUE)
  FROM "fact" f
  WHERE f."erasedAt" IS NOT NULL AND e."subjectId" = f."personId" AND e."type" <> 'fact.erased'
    AND coalesce(e."after" ->> 'fact', e."before" ->> 'fact') = f."anchor";
  PERFORM set_config('guwah.erasing', 'off', TRUE);
END $$;
