-- Words are looked for among entries, among testimonies, or among titles. In one index the words of all of them stand
-- together, and whoever asks for testimonies passes by every entry with the word.
DROP INDEX "search_text_words_idx";
CREATE INDEX "search_text_entry_words_idx" ON "search_text" USING GIN ("words") WHERE "kind" = 'entry';
CREATE INDEX "search_text_testimony_words_idx" ON "search_text" USING GIN ("words") WHERE "kind" = 'testimony';
CREATE INDEX "search_text_other_words_idx" ON "search_text" USING GIN ("words") WHERE "kind" NOT IN ('entry', 'testimony');
