import { compareUncertainDates, isDated } from "@/lib/edtf-dates/compare";
import { standings } from "@/lib/facts/vocabulary";
import type { PublicFact, Unit } from "./public-record";

/** What is shown first, then what is kept beside it, then what was set aside; the order on file within each. */
export function byStanding<Fact extends PublicFact>(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => standings[a.standing].rank - standings[b.standing].rank);
}

/** Episodes in the order in which they are said to have happened; what has no date comes last. */
export function inChronology(episodes: readonly Unit<"episode">[]): Unit<"episode">[] {
  const dateOf = ({ start, end }: Unit<"episode">) => (isDated(start) ? start : end);
  return [...episodes].sort((a, b) => compareUncertainDates(dateOf(a), dateOf(b)));
}

/** Status reports by when they were true, else by when they were learned; what has no date comes last. */
export function inStatusHistory(reports: readonly Unit<"status">[]): Unit<"status">[] {
  const dateOf = ({ asOf, learned }: Unit<"status">) => (isDated(asOf) ? asOf : learned);
  return [...reports].sort((a, b) => compareUncertainDates(dateOf(a), dateOf(b)));
}
