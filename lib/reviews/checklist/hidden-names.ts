import { findNamesInText } from "@/lib/names/names-in-text";

/** A name that must not stand in public words. */
export interface HiddenName {
  text: string;
  /** Whether it is hidden as such, or because its owner testified without allowing to be named. */
  because: "withheld" | "witness";
}

/** The names of the people whom a record concerns. */
export interface NamesAround {
  hidden: readonly HiddenName[];
  /** Names that the record may show: somebody else may be called the same. */
  open: readonly string[];
}

type NameCode = "withheld_name" | "witness_name" | "part_of_withheld_name";

/** What a text says of names that are hidden. Whose they are is not told. */
export function hiddenNamesIn(text: string, { hidden, open }: NamesAround): NameCode[] {
  const found = findNamesInText(text, hidden);
  if (found.length === 0) return [];
  const shown = new Set(findNamesInText(text, open.map((name) => ({ text: name }))).map((one) => one.spelled));
  const codes = found
    .filter(({ spelled }) => !shown.has(spelled))
    .map(({ name, isWhole }): NameCode => (isWhole && isTelling(name.text) ? `${name.because}_name` : "part_of_withheld_name"));
  return [...new Set(codes)];
}

/** Whether a name has more than one part, so that hardly any other word is the same. */
function isTelling(name: string): boolean {
  const words = name.trim().split(/[\s·.]+/).filter((word) => word !== "");
  return words.length > 1 || /^\p{sc=Han}{3,}$/u.test(name.trim());
}
