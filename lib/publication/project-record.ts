import type { LiveRecords } from "./live-queries";
import { projectEntry } from "./project-entry";
import { projectFacility, projectList, projectOrganisation, projectPlace, projectSource, projectTestimony } from "./project-records";
import { recordProblem } from "./projection";
import type { Projected, ProjectionContext, ProjectionProblem } from "./projection";
import { publicRecordSchemas } from "./public-record";
import type { PublicRecordKind, PublicUnit } from "./public-record";

/** A record that may pass the door, or why it may not. */
export interface ProjectedRecord {
  subjectId: string;
  kind: PublicRecordKind;
  units: PublicUnit[];
  problems: ProjectionProblem[];
}

/** The door: projects live rows and lets through only what the schema of public records allows. */
export function projectRecords(live: LiveRecords, context: ProjectionContext): ProjectedRecord[] {
  return [
    ...live.place.map((row) => validated("place", row.id, projectPlace(row, context))),
    ...live.organisation.map((row) => validated("organisation", row.id, projectOrganisation(row, context))),
    ...live.source.map((row) => validated("source", row.id, projectSource(row))),
    ...live.facility.map((row) => validated("facility", row.id, projectFacility(row, context))),
    ...live.list.map((row) => validated("list", row.id, projectList(row))),
    ...live.testimony.map((row) => validated("testimony", row.id, projectTestimony(row, context))),
    ...live.entry.map((persons) => validated("entry", persons[0].id, projectEntry(persons, context))),
  ];
}

function validated(kind: PublicRecordKind, subjectId: string, projected: Projected): ProjectedRecord {
  const parsed = publicRecordSchemas[kind].safeParse(projected.units);
  const seen = new Set<string>();
  const repeated = (parsed.data ?? []).filter(({ id }) => seen.size === seen.add(id).size);
  const problems = [
    ...projected.problems,
    ...repeated.map(({ id }) => recordProblem("not_valid", `Two units are called ${id}.`)),
    ...(parsed.error?.issues ?? []).map((issue) => recordProblem("not_valid", `${issue.path.join(".")}: ${issue.message}`)),
  ];
  return { subjectId, kind, units: parsed.data ?? [], problems };
}
