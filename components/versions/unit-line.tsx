import { FactSummary } from "@/components/facts/fact-summary";
import type { RecordLabels } from "@/components/facts/record-labels";
import type { PublicFact, PublicUnit } from "@/lib/publication/public-record";
import { useUnitLabel } from "./unit-headline";

const FACTS: ReadonlySet<PublicUnit["type"]> = new Set(["name", "attribute", "episode", "status", "relation"]);

/** Whether a unit is a fact. */
export function isFact(unit: PublicUnit): unit is PublicFact {
  return FACTS.has(unit.type);
}

/** A unit in one line: what it is and, of a fact that needs no warning, what it says. */
export function UnitLine({ unit, labels }: { unit: PublicUnit; labels: RecordLabels }) {
  const label = useUnitLabel(unit);
  if (!isFact(unit) || unit.contentNote !== null) return label;
  if (unit.type === "attribute" || unit.type === "relation" || unit.type === "episode") return <FactSummary fact={unit} labels={labels} />;
  return (
    <>
      {label}
      {": "}
      <FactSummary fact={unit} labels={labels} />
    </>
  );
}
