import { imageProblems } from "./image-rule";
import type { LivePerson } from "./live-selects";
import { isoDay, refOfKind } from "./projection";
import type { Projected, ProjectionContext, ProjectionProblem } from "./projection";
import type { ProblemCode } from "./vocabulary";

/** The picture that an entry shows: the survivor's own, otherwise that of a person who was merged into them. */
export function projectImage(persons: readonly LivePerson[], context: ProjectionContext): Projected {
  const [shown] = persons.flatMap((person) => person.images.map((image) => ({ person, image })));
  if (!shown) return { units: [], problems: [] };
  const { anchor: id, permission, permittedBy, text, language, provenance, provenanceSourceId, reviewerId, files } = shown.image;
  const source = refOfKind(context, "source", provenanceSourceId);
  const pictured = {
    // Whoever is protected under one number is protected under all of theirs.
    minor: persons.some((one) => one.minor),
    atRisk: persons.some((one) => one.atRisk),
    nameWithheld: persons.some((one) => one.nameWithheld),
    sealedIdentity: persons.some((one) => one.sealedIdentity),
    consents: shown.person.consents.map(({ expiresOn }) => ({ expiresOn: isoDay(expiresOn) })),
  };
  const judged = { hasProvenance: provenance !== null || provenanceSourceId !== null, permission, permittedBy, text, reviewerId };
  const problems: ProjectionProblem[] = imageProblems(judged, pictured, context.today).map((code) => problemOf(code, id));
  // Words say where it comes from as well; a source that readers cannot see says nothing.
  if (provenance === null && provenanceSourceId !== null && source === null) problems.push(problemOf("rests_on_unpublished", id));
  if (problems.length > 0) return { units: [], problems };
  return { units: [{ id, type: "image", text, language, source, provenance, permission, permittedBy, files }], problems };
}

const SENTENCES: Partial<Record<ProblemCode, string>> = {
  image_without_provenance: "has nothing said about where it comes from.",
  image_without_permission: "has nothing said about who allowed it to be shown.",
  image_without_consent: "shows somebody whose consent is not on file.",
  image_without_text: "has no words for those who do not see it.",
  image_without_reviewer: "has nobody who answers for it.",
  rests_on_unpublished: "comes from a source that is not published.",
};

function problemOf(code: ProblemCode, anchor: string): ProjectionProblem {
  return { code, unit: anchor, sentence: `Picture ${anchor} ${SENTENCES[code] ?? "cannot be shown."}` };
}
