import { useTranslations } from "next-intl";
import type { EntryHit } from "@/lib/search/search-result";
import { EntryCardItem } from "./entry-card-item";

/** What a run of hits has in common. */
type HitGroup = "found" | "similar" | "text";

interface HitListProps {
  hits: readonly EntryHit[];
  /** How many hits stand on the pages before. */
  before: number;
  /** Whether the best come first, so that the names that fit stand apart from those that are merely similar. */
  isRanked: boolean;
}

/** The entries of one page; ranked ones under headings that say how well they fit and where the words were found. */
export function HitList({ hits, before, isRanked }: HitListProps) {
  const t = useTranslations("entryList.group");
  let start = before + 1;
  return runsOf(hits, isRanked).map(({ group, hits: run }) => {
    const from = start;
    start += run.length;
    // Names that fit need no explanation; whatever else is found does.
    const hasHeading = isRanked && (group !== "found" || run.length < hits.length);
    return (
      <div key={group} className="border-b border-rule not-first:mt-8">
        {hasHeading ? <h2 className="pb-2 text-[1.0625rem] font-semibold">{t(group)}</h2> : null}
        <ol start={from}>
          {run.map((hit) => (
            <EntryCardItem key={hit.number} card={hit.card} hit={hit} heading={hasHeading ? "h3" : "h2"} />
          ))}
        </ol>
      </div>
    );
  });
}

function runsOf(hits: readonly EntryHit[], isRanked: boolean): { group: HitGroup; hits: EntryHit[] }[] {
  const runs: { group: HitGroup; hits: EntryHit[] }[] = [];
  for (const hit of hits) {
    const group = isRanked ? groupOf(hit) : "found";
    const last = runs.at(-1);
    if (last?.group === group) last.hits.push(hit);
    else runs.push({ group, hits: [hit] });
  }
  return runs;
}

function groupOf({ by, matched }: EntryHit): HitGroup {
  if (by === "text") return "text";
  return by === "name" && matched !== null && !matched.isStrong ? "similar" : "found";
}
