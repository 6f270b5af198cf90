/** Where the forms of records are, below the desk. */
const RECORD_FORMS: Readonly<Record<string, string>> = {
  person: "persons", testimony: "testimonies", source: "sources", facility: "facilities", place: "places", organisation: "organisations", list: "lists",
};
const PERSON_PARTS: readonly string[] = ["own", "summaries", "identifiers"];
const ADDED = /^add-(?:name|attribute|episode|status|relation)$/;

/** A form that somebody left: the page on which it is, and the record that it is about; none for a new one. */
export interface DraftPlace {
  path: string;
  about: { kind: "person" | "testimony" | "source" | "facility" | "place" | "organisation" | "list" | "request"; id: string } | null;
}

/** Where a draft is gone on with; null where its form is not reached by an address. `ownerOf` says whose a claim is, and in which testimony an account stands. */
export function draftPlace(draft: { form: string; subjectId: string }, userId: string, ownerOf: ReadonlyMap<string, string>): DraftPlace | null {
  const { form, subjectId } = draft;
  const segment = Object.hasOwn(RECORD_FORMS, form) ? RECORD_FORMS[form] : undefined;
  if (segment && subjectId === userId) return { path: `/desk/${segment}/new`, about: null };
  if (segment) return { path: `/desk/${segment}/${subjectId}`, about: { kind: form as "source", id: subjectId } };
  if (form === "request" && subjectId === userId) return { path: "/desk/requests/new", about: null };
  if (form === "request") return { path: `/desk/requests/${subjectId}`, about: { kind: "request", id: subjectId } };
  if (form === "victim") return { path: `/desk/testimonies/${subjectId}`, about: { kind: "testimony", id: subjectId } };
  const isPart = PERSON_PARTS.includes(form) || ADDED.test(form);
  if (isPart) return { path: `/desk/persons/${subjectId}?edit=${form}`, about: { kind: "person", id: subjectId } };
  const testimonyId = form === "account" ? ownerOf.get(subjectId) : undefined;
  if (testimonyId) return { path: `/desk/testimonies/${testimonyId}`, about: { kind: "testimony", id: testimonyId } };
  const personId = form === "change" ? ownerOf.get(subjectId) : undefined;
  return personId ? { path: `/desk/persons/${personId}?edit=change&fact=${subjectId}#fact-${subjectId}`, about: { kind: "person", id: personId } } : null;
}
