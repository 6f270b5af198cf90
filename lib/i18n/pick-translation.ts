const baseOf = (language: string) => language.split("-")[0];

/** The text that a reader of `locale` is shown first: theirs, else English, else the first on file. */
export function pickTranslation<Text extends { readonly language: string }>(
  texts: readonly Text[],
  locale: string,
): Text | null {
  const tests = [
    (text: Text) => text.language === locale,
    (text: Text) => baseOf(text.language) === baseOf(locale),
    (text: Text) => baseOf(text.language) === "en",
    () => true,
  ];
  for (const test of tests) {
    const found = texts.find(test);
    if (found) return found;
  }
  return null;
}
