import { assessmentOf, titleName } from "./assessment";
import type { PublicUnit, Unit } from "./public-record";
import { evidenceKeys } from "./published-evidence";
import { shownStatus } from "./status-rule";
import { evidenceTier } from "./tier-rule";
import type { Evidence } from "./tier-rule";

/** What was taken from a version. */
export interface Removal {
  /** The units of the version as it was. */
  before: readonly PublicUnit[];
  /** Ids of the units that it has lost. */
  gone: ReadonlySet<string>;
  /** Ids of those that were erased and do not come back in any form. */
  erased: ReadonlySet<string>;
  /** What comes back of a unit that is gone; without it, the unit without the name that it spelled. */
  lessened?: (unit: PublicUnit) => PublicUnit[];
}

/**
 * The units of the next version after something had to go: what the current one said, less that. A unit that went
 * because it spelled a name comes back without the name, and the rules are applied to what is left. Live rows have no
 * say here: whatever somebody has written there since, nobody has reviewed it.
 */
export function unitsAfterRemoval({ before, gone, erased, lessened = withoutName }: Removal, hasNameOnFile: boolean, evidence: (left: readonly PublicUnit[]) => Evidence[]): PublicUnit[] {
  const left = before.flatMap((unit): PublicUnit[] => {
    if (unit.type === "note" || unit.type === "assessment" || erased.has(unit.id)) return [];
    return gone.has(unit.id) ? lessened(unit) : [unit];
  });
  const isEntry = before.some((unit) => unit.type === "assessment") || gone.has("assessment");
  return isEntry ? [...left, assessed(before, left, hasNameOnFile, evidence)] : left;
}

function withoutName(unit: PublicUnit): PublicUnit[] {
  if (unit.type === "witness") return [{ ...unit, name: null, entry: null }];
  return unit.type === "relation" ? [{ ...unit, other: { as: "withheld" } }] : [];
}

function assessed(before: readonly PublicUnit[], left: readonly PublicUnit[], hasNameOnFile: boolean, evidence: (left: readonly PublicUnit[]) => Evidence[]): Unit<"assessment"> {
  const said = assessmentOf(before);
  const title = titleName(left);
  const isSameEvidence = evidenceKeys(before).join() === evidenceKeys(left).join();
  return {
    id: "assessment",
    type: "assessment",
    title: title?.id ?? null,
    nameWithheld: title === null && (hasNameOnFile || (said.title === null && said.nameWithheld)),
    status: shownStatus(left),
    tier: (isSameEvidence ? said.tier : null) ?? evidenceTier(evidence(left)),
  };
}
