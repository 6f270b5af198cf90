-- "Other" goes with words (lib/facts/fact-problems.ts). Rows from before are asked for them when they are changed.
ALTER TABLE "attribute" ADD CONSTRAINT "attribute_other_with_words" CHECK (
  "text" IS NOT NULL
  OR coalesce("sex" <> 'other', TRUE) AND coalesce("ethnicity" <> 'other', TRUE)
    AND coalesce("religion" <> 'other', TRUE) AND coalesce("professionClass" <> 'other', TRUE)
) NOT VALID;
ALTER TABLE "relation" ADD CONSTRAINT "relation_other_with_words" CHECK ("kind" <> 'other' OR "words" IS NOT NULL) NOT VALID;
