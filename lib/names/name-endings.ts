/** Endings that say whose child somebody is, and endings of respect or affection. */
export type NameEndingKind = "patronymic" | "particle";

interface NameEnding {
  readonly pattern: RegExp;
  readonly kind: NameEndingKind;
}

/** What the rest of a name needs to be a name: three sounds, a vowel among them. */
const STEM = /^(?=.*[aAeEiIoOuU678])(?=.*[a-zA-Z].*[a-zA-Z].*[a-zA-Z])/;

/**
 * Endings in sounds, the longest first. Patronymics: Kazakh -uly -kyzy, Kyrgyz uulu, Uyghur -oghli -qizi, Turkish
 * -oğlu, Uzbek -o‘g‘li, Russian -ov -ova -ovich -ovna. Particles: -jan -khan -bek -bay -gul -akhun, added to a name
 * out of respect or affection, and left out as easily.
 */
const endings: readonly NameEnding[] = [
  { kind: "patronymic", pattern: /(?:[oOuU8][gG][3uU]?[lL][uUiI12]|u+[lL][uUiI12])$/ },
  { kind: "patronymic", pattern: /[qkgG][39iI]z[iI1]?$/ },
  { kind: "patronymic", pattern: /4?[eEoO39]v(?:[iI]c|na)$/ },
  { kind: "patronymic", pattern: /(?:4?[eE9]|[oO3]|[iI]4?e)(?:[vwfF]|[vw]a)$/ },
  { kind: "particle", pattern: /(?:[jZJc][aA][nM]|[xhHqk][aA][nM]|[bB][eEA39][kgq]3?|[bB][aA][y4i]|[gkq][uUoO2][lL]1?|a?[xhH]u[nM])$/ },
];

/** A name without its ending, if it has one. */
export function stemOf(sounds: string): { stem: string; kind: NameEndingKind } | null {
  for (const { pattern, kind } of endings) {
    const stem = sounds.replace(pattern, "");
    if (stem !== sounds && STEM.test(stem)) return { stem, kind };
  }
  return null;
}
