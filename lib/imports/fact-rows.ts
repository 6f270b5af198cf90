import { dateColumns } from "./date-columns";
import type { ImportFact } from "./fact-schema";
import type { RowContext } from "./import-rows";
import { importedAnchor, importedId } from "./record-ids";
import { addCitations, subjectId, subjectOf } from "./record-rows";
import type { ImportRecordOf } from "./schema";

/** Rows of what is said about one person. */
export function addFacts(context: RowContext, record: ImportRecordOf<"facts">): void {
  const personId = subjectId(context.collection, "person", record.person);
  record.facts.forEach((fact, position) => {
    const path = [context.collection, "facts", record.key, fact.key];
    const id = importedId(...path);
    const { standing, standingReason = null, certainty, visibility, contentNote = null, remark = null } = fact;
    context.rows.fact.push({
      id, anchor: importedAnchor("f", ...path), personId, kind: fact.type,
      standing, standingReason, certainty, visibility, contentNote, remark,
      internalNote: fact.internalNote ?? null, position, recordedById: context.userId,
    });
    addDetail(context, id, fact);
    addCitations(context, id, { factId: id }, fact.citations);
  });
}

function addDetail(context: RowContext, factId: string, fact: ImportFact): void {
  switch (fact.type) {
    case "name": {
      const { text, language, script, kind, scheme = null } = fact;
      context.rows.name.push({ factId, text, language, script, kind, scheme });
      return;
    }
    case "attribute":
      return addAttribute(context, factId, fact);
    case "episode":
      return addEpisode(context, factId, fact);
    case "status": {
      const { value, speech, text = null, textLanguage = null } = fact;
      context.rows.statusReport.push({
        factId, value, speech, text, textLanguage,
        placeId: subjectOf(context, "place", fact.place),
        ...dateColumns("asOf", fact.asOf),
        ...dateColumns("learned", fact.learned),
      });
      return;
    }
    case "relation": {
      const otherPersonId = subjectId(context.collection, "person", fact.person);
      context.rows.relation.push({ factId, kind: fact.kind, words: fact.words ?? null, otherPersonId });
      return;
    }
  }
}

function addAttribute(context: RowContext, factId: string, fact: Extract<ImportFact, { type: "attribute" }>): void {
  const { kind, sex = null, ethnicity = null, religion = null, professionClass = null } = fact;
  const { text = null, textLanguage = null } = fact;
  context.rows.attribute.push({
    factId, kind, sex, ethnicity, religion, professionClass, text, textLanguage,
    placeId: subjectOf(context, "place", fact.place),
    ...dateColumns("date", fact.date),
  });
}

function addEpisode(context: RowContext, factId: string, fact: Extract<ImportFact, { type: "episode" }>): void {
  const { kind, description = null, descriptionLanguage = null, charge = null, court = null, conditions = null } = fact;
  const { reasonsSuspected, reasonSuspectedWords = null, reasonsOfficial, reasonOfficialWords = null } = fact;
  const { sentenceWords = null, sentenceMonthsMin = null, sentenceMonthsMax = null } = fact;
  context.rows.episode.push({
    factId, kind, description, descriptionLanguage, charge, court, conditions,
    reasonsSuspected, reasonSuspectedWords, reasonsOfficial, reasonOfficialWords,
    sentenceWords, sentenceMonthsMin, sentenceMonthsMax,
    facilityId: subjectOf(context, "facility", fact.facility),
    placeId: subjectOf(context, "place", fact.place),
    ...dateColumns("start", fact.start),
    ...dateColumns("end", fact.end),
  });
}
