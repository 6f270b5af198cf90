/** Scripts that names on file are written in, by ISO 15924; the first that has most letters wins. */
const SCRIPTS = {
  Latn: /\p{sc=Latin}/gu,
  Cyrl: /\p{sc=Cyrillic}/gu,
  Arab: /\p{sc=Arabic}/gu,
  Hani: /\p{sc=Han}/gu,
  Mong: /\p{sc=Mongolian}/gu,
  Hang: /\p{sc=Hangul}/gu,
  Grek: /\p{sc=Greek}/gu,
  Hebr: /\p{sc=Hebrew}/gu,
} as const;

/** The script that most letters of a name belong to; `Zyyy` where it has none that is known here. */
export function scriptOfName(text: string): string {
  const counts = Object.entries(SCRIPTS).map(([script, letters]) => ({ script, count: text.match(letters)?.length ?? 0 }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return most.count === 0 ? "Zyyy" : most.script;
}
