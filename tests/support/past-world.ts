import { db } from "@/lib/db/client";
import type { Unit } from "@/lib/publication/public-record";
import { assessmentUnit, nameUnit, statusUnit } from "@/tests/factories/public-units";
import { publishUnits } from "./publish-units";

type Given = { name: string | null; status: Unit<"status">["value"] };

/** One version: a name that is shown or not, and a status. */
function versionOf({ name, status }: Given) {
  const names = name === null ? [] : [nameUnit("name", { text: name })];
  const report = statusUnit("state", status);
  const rule = { value: status, rule: "only_undated" as const, basis: [report.id] };
  return [...names, report, assessmentUnit({ title: names[0]?.id ?? null, nameWithheld: name === null, status: rule })];
}

const entry = (number: number, ...versions: Given[]) => ({ kind: "entry" as const, number, versions: versions.map(versionOf) });

/** Seven entries of early October 2026 that have moved, been renamed, protected, withdrawn and merged since. */
export async function publishPast(): Promise<void> {
  // Versions are of 1, 2 and 3 October 2026.
  await publishUnits(db, [
    entry(1, { name: "Aman Unchanged", status: "in_camp" }),
    entry(2, { name: "Bolat Moved", status: "in_camp" }, { name: "Bolat Moved", status: "in_prison" }),
    entry(3, { name: "Chingiz Renamed", status: "in_camp" }, { name: "Daulet Renamed", status: "in_camp" }),
    entry(4, { name: "Erlan Protected", status: "in_camp" }, { name: null, status: "in_camp" }),
    entry(5, { name: "Farida Withdrawn", status: "in_camp" }),
    entry(6, { name: "Gulnar Doubled", status: "in_camp" }),
    entry(7, { name: "Gulnar Survives", status: "in_camp" }),
  ]);
  await db.$transaction([
    // These records stand on no live rows, which the database would miss.
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRaw`UPDATE "public_record" SET "firstPublishedAt" = '2026-10-01', "stateChangedAt" = '2026-10-01'`,
    db.$executeRaw`DELETE FROM "record_listing" WHERE "number" IN (5, 6)`,
    db.$executeRaw`UPDATE "public_record" SET "state" = 'withdrawn', "withdrawalKind" = 'safety', "stateChangedAt" = now() WHERE "number" = 5`,
    db.$executeRaw`UPDATE "public_record" SET "state" = 'merged', "mergedIntoId" = (SELECT "id" FROM "public_record" WHERE "number" = 7), "stateChangedAt" = now() WHERE "number" = 6`,
  ]);
}
