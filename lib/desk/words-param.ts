/** The words that an address asks for, as far as the database can look for them. */
export function wordsParam(value: string | readonly string[] | undefined): string {
  const [first = ""] = value === undefined ? [] : [value].flat();
  return first.slice(0, 200).replace(/[\p{Surrogate}\u0000]/gu, "").trim();
}
