import type { z } from "zod";
import { dateColumns, dayOrNull } from "./date-columns";
import type { ImportCitation, recordNames } from "./import-parts";
import type { RowContext } from "./import-rows";
import { importedAnchor, importedId } from "./record-ids";
import type { ImportRecordOf } from "./schema";

/** The id of the live row that a record of this collection becomes. */
export function subjectId(collection: string, type: string, key: string): string {
  return importedId(collection, type, key);
}

/** The same for a reference that may be absent. */
export function subjectOf(context: RowContext, type: string, key: string | undefined): string | null {
  return key === undefined ? null : subjectId(context.collection, type, key);
}

type NameOwner = { placeId: string } | { organisationId: string } | { facilityId: string };

function addNames(context: RowContext, ownerId: string, owner: NameOwner, names: z.infer<typeof recordNames>): void {
  names.forEach((name, position) => {
    context.rows.recordName.push({ id: importedId(ownerId, "name", String(position)), ...owner, ...name, position });
  });
}

/** Rows of a place. */
export function addPlace(context: RowContext, place: ImportRecordOf<"place">): void {
  const { key, kind, resolution, visibility, internalNote = null } = place;
  const id = subjectId(context.collection, "place", key);
  const parentId = subjectOf(context, "place", place.parent);
  context.rows.place.push({ id, kind, resolution, parentId, visibility, internalNote, lastAuthorId: context.userId });
  addNames(context, id, { placeId: id }, place.names);
}

/** Rows of an organisation. */
export function addOrganisation(context: RowContext, organisation: ImportRecordOf<"organisation">): void {
  const { key, kind, description = null, url = null, visibility, internalNote = null } = organisation;
  const id = subjectId(context.collection, "organisation", key);
  const placeId = subjectOf(context, "place", organisation.place);
  context.rows.organisation.push({ id, kind, description, placeId, url, visibility, internalNote, lastAuthorId: context.userId });
  addNames(context, id, { organisationId: id }, organisation.names);
}

/** Rows of a facility. */
export function addFacility(context: RowContext, facility: ImportRecordOf<"facility">): void {
  const { key, kind, visibility, internalNote = null } = facility;
  const id = subjectId(context.collection, "facility", key);
  const placeId = subjectOf(context, "place", facility.place);
  context.rows.facility.push({ id, kind, placeId, visibility, internalNote, lastAuthorId: context.userId });
  addNames(context, id, { facilityId: id }, facility.names);
}

/** The row of a source. */
export function addSource(context: RowContext, source: ImportRecordOf<"source">): void {
  const { kind, title, titleLanguage, author = null, publisher = null, languages, note = null, visibility } = source;
  const { url = null, archivedUrl = null, fileHash = null } = source;
  context.rows.source.push({
    id: subjectId(context.collection, "source", source.key),
    kind, title, titleLanguage, author, publisher, languages, url, archivedUrl, fileHash, note, visibility,
    ...dateColumns("date", source.date),
    accessedOn: dayOrNull(source.accessedOn),
    lastAuthorId: context.userId,
  });
}

/** The row of a list. */
export function addList(context: RowContext, list: ImportRecordOf<"list">): void {
  const { name, definition, language, author, visibility } = list;
  context.rows.list.push({
    id: subjectId(context.collection, "list", list.key),
    name, definition, language, author, visibility,
    createdOn: new Date(`${list.createdOn}T00:00:00Z`),
    lastAuthorId: context.userId,
  });
}

/** What the remarks of a record are about. */
function remarksSubject(context: RowContext, about: ImportRecordOf<"remarks">["about"]) {
  if ("place" in about) return { placeId: subjectId(context.collection, "place", about.place) };
  if ("organisation" in about) return { organisationId: subjectId(context.collection, "organisation", about.organisation) };
  return { facilityId: subjectId(context.collection, "facility", about.facility) };
}

/** Rows of remarks with their citations. */
export function addRemarks(context: RowContext, record: ImportRecordOf<"remarks">): void {
  const owner = remarksSubject(context, record.about);
  record.remarks.forEach((remark, position) => {
    const path = [context.collection, "remarks", record.key, remark.key];
    const id = importedId(...path);
    const { topic, text, textLanguage, certainty, visibility } = remark;
    context.rows.remark.push({
      id, anchor: importedAnchor("r", ...path), ...owner, topic, text, textLanguage,
      ...dateColumns("date", remark.date), certainty, visibility, position,
    });
    addCitations(context, id, { remarkId: id }, remark.citations);
  });
}

/** Rows of the citations of one fact or remark. */
export function addCitations(
  context: RowContext,
  ownerId: string,
  owner: { factId: string } | { remarkId: string },
  citations: readonly ImportCitation[],
): void {
  citations.forEach((citation, position) => {
    context.rows.citation.push({
      id: importedId(ownerId, "citation", String(position)),
      ...owner,
      testimonyId: "testimony" in citation ? subjectId(context.collection, "testimony", citation.testimony) : null,
      sourceId: "source" in citation ? subjectId(context.collection, "source", citation.source) : null,
      locatorKind: citation.locator?.kind ?? null,
      locator: citation.locator?.value ?? null,
      quote: citation.quote ?? null,
      position,
    });
  });
}
