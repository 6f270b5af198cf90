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

/** When an episode began, else when it ended; when a report was true, else when it was learned. */
export function factDate(fact: Unit<"status"> | Episode): { date: UncertainDate | null; kind: StatusDateKind } {
  if (fact.type === "episode") return { date: isDated(fact.start) ? fact.start : fact.end, kind: "as_of" };
  return isDated(fact.asOf) ? { date: fact.asOf, kind: "as_of" } : { date: fact.learned, kind: "learned" };
}

/** Episodes or reports by `factDate`; what has no date comes last. */
export function inChronology<Fact extends Unit<"status"> | Episode>(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => compareUncertainDates(factDate(a).date, factDate(b).date));
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
