import type { PublicUnit } from "./public-record";
import type { PublicCitation } from "./public-unit";

const citationsOf = (unit: PublicUnit): readonly PublicCitation[] => ("citations" in unit ? unit.citations : []);
const isQuoteOf = ({ ref, quote }: PublicCitation, testimonies: ReadonlySet<number>) => quote !== null && ref.kind === "testimony" && testimonies.has(ref.number);

/** Whether a unit quotes one of these testimonies, which are named by their numbers. */
export function quotesOneOf(unit: PublicUnit, testimonies: ReadonlySet<number>): boolean {
  return citationsOf(unit).some((citation) => isQuoteOf(citation, testimonies));
}

/** The unit without what it quotes of them. */
export function withoutQuotes(unit: PublicUnit, testimonies: ReadonlySet<number>): PublicUnit {
  if (!("citations" in unit)) return unit;
  return { ...unit, citations: unit.citations.map((citation) => (isQuoteOf(citation, testimonies) ? { ...citation, quote: null } : citation)) };
}
