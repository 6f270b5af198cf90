import type { UncertainDate } from "@/lib/edtf-dates";
import { compareUncertainDates, isDated } from "@/lib/edtf-dates/compare";
import { standings } from "@/lib/facts/vocabulary";
import type { PublicFact, Unit } from "./public-record";
import type { StatusDateKind } from "./vocabulary";

type Episode = Unit<"episode">;

/** What is shown first, then what is kept beside it, then what was set aside; the order on file within each. */
export function byStanding<Fact extends PublicFact>(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => standings[a.standing].rank - standings[b.standing].rank);
}

/** Episodes in the order in which they are said to have happened; what has no date comes last. */
export function inChronology(episodes: readonly Episode[]): Episode[] {
  const dateOf = ({ start, end }: Episode) => (isDated(start) ? start : end);
  return [...episodes].sort((a, b) => compareUncertainDates(dateOf(a), dateOf(b)));
}

/**
 * Episodes in order, with other claims about an episode beside it: a claim that is not shown stands with
 * the shown episode of its kind where there is exactly one, and alone where it cannot be told which it means.
 */
export function episodesWithRivals(episodes: readonly Episode[]): Episode[][] {
  const ordered = inChronology(episodes);
  const isShown = (episode: Episode) => episode.standing === "shown";
  const rivalOf = (episode: Episode) => {
    const shown = ordered.filter((one) => isShown(one) && one.kind === episode.kind);
    return isShown(episode) || shown.length !== 1 ? null : shown[0];
  };
  return ordered
    .filter((episode) => !rivalOf(episode))
    .map((episode) => [episode, ...byStanding(ordered.filter((one) => rivalOf(one) === episode))]);
}

/** When a report was true, else when it was learned. */
export function reportDate(report: Unit<"status">): UncertainDate | null {
  return report[reportDateKind(report) === "as_of" ? "asOf" : "learned"];
}

/** Whether anybody said when a report was true; else there is only when it was learned. */
export function reportDateKind({ asOf }: Unit<"status">): StatusDateKind {
  return isDated(asOf) ? "as_of" : "learned";
}

/** Status reports by when they were true, else by when they were learned; what has no date comes last. */
export function inStatusHistory(reports: readonly Unit<"status">[]): Unit<"status">[] {
  return [...reports].sort((a, b) => compareUncertainDates(reportDate(a), reportDate(b)));
}
