import type { UncertainDate } from "@/lib/edtf-dates";
import { compareUncertainDates, isDated, isSurelyAfter } from "@/lib/edtf-dates/compare";
import type { StatusValue } from "@/lib/db/generated/enums";
import { certainties, episodeKinds } from "@/lib/facts/vocabulary";
import { factDate } from "./entry-order";
import type { PublicUnit } from "./public-record";
import type { StatusRule } from "./vocabulary";

/** The status shown, the rule that chose it and the facts it rests on. */
export interface ShownStatus {
  value: StatusValue;
  rule: StatusRule;
  basis: string[];
}

interface Report {
  id: string;
  value: StatusValue;
  on: UncertainDate | null;
  certainty: keyof typeof certainties;
  fromEpisode: boolean;
}

/**
 * The published status rule. Rejected claims do not count. In this order: a death that was reported;
 * a release and a dispute of it that is not surely from before it; the latest dated status report or episode, whichever
 * is later; a report without a date, or such an episode if what it says stays so; nothing.
 */
export function shownStatus(units: readonly PublicUnit[]): ShownStatus {
  const reports = units.flatMap(reportOf);
  const death = reports.find((report) => report.value === "deceased" && report.certainty !== "possible");
  if (death) return { value: "deceased", rule: "death_reported", basis: [death.id] };

  const dated = reports.filter((report) => report.on !== null).sort(byLatestFirst);
  const latest = dated[0] ?? bestUndated(reports);
  if (!latest) return { value: "unclear", rule: "nothing_reported", basis: [] };

  const dispute = reports.find((report) => report.value === "release_disputed" && !isFromBefore(report, latest));
  if (dispute && latest.value === "reported_released") {
    return { value: "release_disputed", rule: "release_disputed", basis: [dispute.id, latest.id] };
  }
  if (latest.on === null) return { value: latest.value, rule: "only_undated", basis: [latest.id] };
  return {
    value: latest.value,
    rule: latest.fromEpisode ? "latest_episode" : "latest_report",
    basis: [latest.id],
  };
}

function reportOf(unit: PublicUnit): Report[] {
  if ((unit.type !== "status" && unit.type !== "episode") || unit.standing === "rejected") return [];
  const { implies: value, lasts } = unit.type === "episode" ? episodeKinds[unit.kind] : { implies: unit.value, lasts: true };
  const { date } = factDate(unit);
  const on = isDated(date) ? date : null;
  if (value === null || (on === null && !lasts)) return [];
  return [{ id: unit.id, value, on, certainty: unit.certainty, fromEpisode: unit.type === "episode" }];
}

/** A release that comes after a dispute is another release: the dispute was about an earlier one. */
function isFromBefore(report: Report, later: Report): boolean {
  return report.on !== null && later.on !== null && isSurelyAfter(later.on, report.on);
}

/** Later first; of two equally late, a report before an episode, then the surer one. */
function byLatestFirst(a: Report, b: Report): number {
  return (
    compareUncertainDates(b.on, a.on) ||
    Number(a.fromEpisode) - Number(b.fromEpisode) ||
    certainties[a.certainty].rank - certainties[b.certainty].rank
  );
}

function bestUndated(reports: readonly Report[]): Report | undefined {
  return [...reports].sort((a, b) => Number(a.fromEpisode) - Number(b.fromEpisode)).at(0);
}
