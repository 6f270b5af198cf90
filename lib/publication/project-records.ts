import { testimonyAllows } from "@/lib/consents/testimony-consent";
import type { RecordName, Remark } from "@/lib/db/generated/client";
import type { LiveFacility, LiveList, LiveOrganisation, LivePlace, LiveSource, LiveTestimony } from "./live-selects";
import { witnessName } from "./mentioned-name";
import { coarsePlaceId, dateOf, isoDay, projectCitations, recordProblem, refOfKind } from "./projection";
import type { Projected, ProjectionContext, ProjectionProblem } from "./projection";

const notPublic = (what: string) => recordProblem("not_public", `This ${what} is not marked public.`);

/** Projects a testimony: who spoke as far as consent allows, and the texts that may be public. */
export function projectTestimony(testimony: LiveTestimony, context: ProjectionContext): Projected {
  const problems = testimony.visibility === "public" ? [] : [notPublic("testimony")];
  const reportedBy = refOfKind(context, "source", testimony.reportedBySourceId);
  if (testimony.reportedBySourceId !== null && reportedBy === null) {
    problems.push(recordProblem("source_not_published", "The source that reports this testimony is not published: publish it first."));
  }
  const { form, languages, contentNote, originalText, originalLanguage } = testimony;
  const witnesses = testimony.witnesses.map((witness) => {
    const name = witnessName(witness, context.today);
    const entry = name ? refOfKind(context, "entry", witness.personId) : null;
    // Words such as "a friend of …" stand for witnesses that the text does not name; a withheld name has none.
    const description = witness.personId === null ? witness.description : null;
    return { id: `witness-${witness.id}`, type: "witness", name, entry: entry?.number ?? null, description };
  });
  const mayShowWords = testimonyAllows(testimony, "text", context.today);
  const placeId = testimonyAllows(testimony, "place", context.today) ? testimony.placeId : coarsePlaceId(testimony.placeId, context);
  const original = originalText && originalLanguage && mayShowWords
    ? [{ id: "text-original", type: "text", language: originalLanguage, text: originalText, original: true, translator: null, reviewed: true }]
    : [];
  const translations = testimony.translations
    .filter((translation) => mayShowWords && translation.visibility === "public")
    .map(({ language, text, translator, reviewed }) => ({
      id: `text-${language.toLowerCase()}`, type: "text", language, text, original: false, translator, reviewed,
    }));
  return {
    units: [
      {
        id: "testimony",
        type: "testimony",
        form,
        reportedBy,
        date: dateOf(testimony.dateWords, testimony.dateEdtf, testimony.dateEarliest, testimony.dateLatest),
        place: refOfKind(context, "place", placeId),
        languages,
        contentNote,
      },
      ...witnesses,
      ...original,
      ...translations,
    ],
    problems,
  };
}

/** Projects a source. */
export function projectSource(source: LiveSource): Projected {
  const { kind, title, titleLanguage, author, publisher, languages, url, archivedUrl, fileHash, note } = source;
  return {
    units: [
      {
        id: "source",
        type: "source",
        kind,
        title,
        titleLanguage,
        author,
        publisher,
        date: dateOf(source.dateWords, source.dateEdtf, source.dateEarliest, source.dateLatest),
        languages,
        url,
        archivedUrl,
        accessedOn: isoDay(source.accessedOn),
        fileHash,
        note,
      },
    ],
    problems: source.visibility === "public" ? [] : [notPublic("source")],
  };
}

/** Projects a facility with its names and cited remarks. */
export function projectFacility(facility: LiveFacility, context: ProjectionContext): Projected {
  const unit = { id: "facility", type: "facility", kind: facility.kind, place: refOfKind(context, "place", facility.placeId) };
  return namedRecord("facility", unit, facility, context);
}

/** Projects a place with its names and cited remarks. */
export function projectPlace(place: LivePlace, context: ProjectionContext): Projected {
  const parent = refOfKind(context, "place", place.parentId);
  const unit = { id: "place", type: "place", kind: place.kind, resolution: place.resolution, parent };
  const projected = namedRecord("place", unit, place, context);
  if (place.parentId === null || parent !== null) return projected;
  return { ...projected, problems: [...projected.problems, recordProblem("place_not_published", "The place that contains this one is not published: publish it first.")] };
}

/** Projects an organisation with its names and cited remarks. */
export function projectOrganisation(organisation: LiveOrganisation, context: ProjectionContext): Projected {
  const { kind, description, url } = organisation;
  const place = refOfKind(context, "place", organisation.placeId);
  return namedRecord("organisation", { id: "organisation", type: "organisation", kind, description, place, url }, organisation, context);
}

/** Projects a list. */
export function projectList(list: LiveList): Projected {
  const { name, definition, language, author } = list;
  return {
    units: [
      { id: "list", type: "list_description", name, definition, language, author, createdOn: isoDay(list.createdOn) },
    ],
    problems: list.visibility === "public" ? [] : [notPublic("list")],
  };
}

interface NamedRecord {
  visibility: string;
  names: readonly RecordName[];
  remarks: readonly (Remark & { citations: Parameters<typeof projectCitations>[0]["citations"] })[];
}

function namedRecord(what: string, unit: object, record: NamedRecord, context: ProjectionContext): Projected {
  const problems: ProjectionProblem[] = record.visibility === "public" ? [] : [notPublic(what)];
  if (record.names.length === 0) problems.push(recordProblem("no_name", `This ${what} has no name.`));
  const names = record.names.map(({ id, text, language, script, position }) => ({
    id: `name-${id}`, type: "record_name", text, language, script, position,
  }));
  const remarks = record.remarks
    .filter((remark) => remark.visibility === "public")
    .flatMap((remark) => {
      const { citations, problem } = projectCitations({ what: "Remark", ...remark }, context);
      if (problem !== null) {
        problems.push(problem);
        return [];
      }
      const { anchor, topic, text, textLanguage, certainty } = remark;
      const date = dateOf(remark.dateWords, remark.dateEdtf, remark.dateEarliest, remark.dateLatest);
      return [{ id: anchor, type: "remark", topic, text, textLanguage, date, certainty, citations }];
    });
  return { units: [unit, ...names, ...remarks], problems };
}
