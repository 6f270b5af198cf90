import { sourceKinds } from "@/lib/sources/vocabulary";
import type { SourceKind } from "@/lib/db/generated/enums";
import type { RecordRef } from "./public-unit";
import type { TierRule, UnverifiedCode } from "./vocabulary";

/** A testimony behind an entry. */
export interface TestimonyEvidence {
  ref: RecordRef;
  as: "testimony";
  /** Given to this database, or on file in the witness's own words; not merely quoted by a text. */
  direct: boolean;
  /** An eyewitness saw it themselves, whatever they are to the victim. */
  witness: "victim" | "close_relative" | "eyewitness" | "other";
  named: boolean;
  /** The source that reports it, without a number where it is not published: a text and those whom it quotes are one origin. */
  reportedBy: { ref: RecordRef | null; publisher: string | null } | null;
}

/** One piece of evidence behind an entry. */
export type Evidence = TestimonyEvidence | { ref: RecordRef; as: "source"; kind: SourceKind; publisher: string | null };

/** The tier, the rule that gave it, what it rests on and what remains unverified. */
export interface EvidenceTier {
  value: 1 | 2 | 3;
  rule: TierRule;
  basis: RecordRef[];
  unverified: UnverifiedCode[];
}

/**
 * The published tier rule. Tier 1: an eyewitness, a close relative or the victim testified directly, or an
 * official document is on file. Tier 2: a named witness at one remove, or two independent sources.
 * Tier 3: one secondary source.
 */
export function evidenceTier(evidence: readonly Evidence[]): EvidenceTier {
  const testimonies = evidence.filter((item) => item.as === "testimony");
  const sources = evidence.filter((item) => item.as === "source");
  const direct = testimonies.filter((item) => item.direct && item.witness !== "other");
  const official = sources.filter((item) => sourceKinds[item.kind].official);
  const named = testimonies.filter((item) => item.named);
  const independent = independentOrigins(evidence);

  const unverified: EvidenceTier["unverified"] = [];
  if (direct.length === 0) unverified.push("no_direct_testimony");
  if (official.length === 0) unverified.push("no_official_document");
  if (independent.length < 2) unverified.push("no_independent_source");

  const tier = (value: 1 | 2 | 3, rule: TierRule, basis: readonly { ref: RecordRef }[]): EvidenceTier => ({
    value,
    rule,
    basis: basis.map((item) => item.ref),
    unverified,
  });
  if (direct.length > 0) return tier(1, "direct_testimony", direct);
  if (official.length > 0) return tier(1, "official_document", official);
  if (named.length > 0) return tier(2, "named_witness", named);
  if (independent.length >= 2) return tier(2, "two_sources", independent);
  return tier(3, evidence.length > 0 ? "one_source" : "no_source", evidence);
}

/** One piece of evidence per origin: a publisher counts once, and so does a text with those whom it quotes. */
function independentOrigins(evidence: readonly Evidence[]): Evidence[] {
  const byOrigin = new Map<string, Evidence>();
  for (const item of evidence) {
    const origin = originOf(item);
    if (!byOrigin.has(origin)) byOrigin.set(origin, item);
  }
  return [...byOrigin.values()];
}

function originOf(item: Evidence): string {
  const source = item.as === "source" ? item : item.reportedBy;
  if (!source) return `testimony:${item.ref.number}`;
  // Texts that nobody can look up count as one, so that they never make each other independent.
  return source.publisher ? `publisher:${source.publisher}` : `source:${source.ref?.number ?? "unpublished"}`;
}
