import { statusRules, tierRules } from "@/lib/publication/vocabulary";

/** One part of a section of the method page: prose, or a list whose items have anchors of their own. */
export type MethodBlock =
  | { kind: "prose"; message: string }
  | { kind: "command"; message: string }
  | { kind: "list"; message: string; items: readonly string[]; ordered?: boolean };

/** A section of the method page; its id is the anchor that other pages link to. */
export interface MethodSection {
  id: string;
  blocks: readonly MethodBlock[];
}

const prose = (message: string): MethodBlock => ({ kind: "prose", message });
const list = (message: string, items: readonly string[], ordered = false): MethodBlock => ({ kind: "list", message, items, ordered });

/** The method page in order: which message stands where. The rules' codes come from the rules themselves. */
export const methodOutline: readonly MethodSection[] = [
  { id: "facts", blocks: [prose("body"), prose("standing"), list("standings", ["shown", "alternative", "rejected"]), prose("direct")] },
  { id: "tier", blocks: [prose("body"), list("rules", tierRules, true), prose("close"), prose("eyewitness"), prose("unverified")] },
  { id: "status", blocks: [prose("body"), list("rules", statusRules, true), prose("ties"), prose("released")] },
  { id: "glance", blocks: [prose("body"), list("items", ["age", "location", "problemsStarted", "reasons"])] },
  { id: "certainty", blocks: [prose("body"), list("items", ["confirmed", "probable", "possible"])] },
  { id: "dates", blocks: [prose("body")] },
  { id: "names", blocks: [prose("body")] },
  { id: "withheld", blocks: [prose("body"), list("items", ["witness", "text", "place", "minor", "person", "picture", "identity", "whereabouts", "religion", "roles", "asked"]), prose("folded")] },
  { id: "corrections", blocks: [prose("body"), prose("states"), list("items", ["published", "merged", "withdrawn", "unknown"])] },
  { id: "versions", blocks: [prose("body"), prose("names")] },
  { id: "removed", blocks: [prose("body")] },
  { id: "verify", blocks: [prose("body"), { kind: "command", message: "command" }] },
];
