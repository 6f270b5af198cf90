// How dates are said in the languages of the interface besides English, as curators take them down: with the endings that
// a date has in a sentence. What is not in these tables is not understood, and its words are kept.

type Rule = readonly [pattern: RegExp, english: string];

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const ANY_MONTH = MONTHS.join("|");
const SEASON = "spring|summer|autumn|winter";

const KK = "(?:да|де|та|те|нда|нде|ның|нің|дың|дің|тың|тің|дан|ден|тан|тен|ы|і)?";
const UG = "(?:دا|دە|تا|تە|نىڭ|دىن|تىن|ى|ىدا|ىدە)?";
const TR = "(?:ı|i|u|ü)?(?:n?(?:da|de)|ta|te|nın|nin|dan|den|tan|ten)?";

/** Stems of the months in each language, January first, with the endings that may follow. */
const monthStems: readonly { stems: readonly string[]; endings: string }[] = [
  { stems: ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"], endings: "(?:[ьяйею]|ем|ём|а|е|у|ом)?" },
  { stems: ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"], endings: KK },
  { stems: ["يانۋار", "فېۋرال", "مارت", "ئاپرېل", "ماي", "ئىيۇن", "ئىيۇل", "ئاۋغۇست", "سېنتەبىر", "ئۆكتەبىر", "نويابىر", "دېكابىر"], endings: UG },
  { stems: ["ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"], endings: TR },
];

const seasonStems: Readonly<Record<string, string>> = {
  spring: `весн(?:а|ы|ой|е|у)|көктем${KK}|(?:ئە|ە)تىياز${UG}|(?:ilk)?bahar${TR}|春[季天]?`,
  summer: `лет(?:о|а|ом|е)|жаз${KK}|ياز${UG}|yaz${TR}|夏[季天]?`,
  autumn: `осен(?:ь|и|ью)|күз${KK}|كۈز${UG}|(?:sonbahar|güz)${TR}|秋[季天]?`,
  winter: `зим(?:а|ы|ой|е|у)|қыс${KK}|قىش${UG}|kış${TR}|冬[季天]?`,
};

const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])\\.?`, "gu");

/** Chinese writes no blanks, and says of a year which part is meant behind it. */
const chinese: readonly Rule[] = [
  [/(\d{4})年(\d{1,2})月(\d{1,2})[日号號]/gu, "$3 #$2# $1"],
  [/(\d{4})年(\d{1,2})月份?(?:初|上旬)/gu, "early #$2# $1"],
  [/(\d{4})年(\d{1,2})月份?(?:中旬|中)/gu, "mid #$2# $1"],
  [/(\d{4})年(\d{1,2})月份?(?:底|末|下旬)/gu, "late #$2# $1"],
  [/(\d{4})年(\d{1,2})月份?/gu, "#$2# $1"],
  [/(\d{4})-(\d{4})年(?=冬)/gu, "$1-$2 "],
  [/(\d{4})年?初/gu, "early $1"],
  [/(\d{4})年?(?:年中|中)/gu, "mid $1"],
  [/(\d{4})年?[底末]/gu, "late $1"],
  [/(\d{4})年/gu, "$1 "],
  [/^(.+?)(?:或更早)$/gu, "by $1"],
  [/^(.+?)(?:或更晚)$/gu, "since $1"],
  [/^(.+?)[至到和-](.+?)之?[间間]$/gu, "between $1 and $2"],
  [/^(.+?)[至到](.+)$/gu, "$1 to $2"],
  [/^(.+?)[之以]前$/gu, "before $1"],
  [/^(.+?)[之以][后後]$/gu, "after $1"],
  [/(?:大约|大約|大概|约|約)/gu, "about "],
  [/可能是?/gu, "possibly "],
  [/左右/gu, " or so "],
  [/或者?/gu, " or "],
];

/** Whole phrases, the longer ones first: what they hold is read after them. */
const phrases: readonly Rule[] = [
  [/^не ранее (.+?) и не позднее (.+)$/u, "between $1 and $2"],
  [/^между (.+?) и (.+)$/u, "between $1 and $2"],
  [/^с (.+?) (?:по|до) (.+)$/u, "from $1 to $2"],
  [/^не (?:позднее|позже) (.+)$/u, "by $1"],
  [/^(?:не ранее|не раньше|начиная с|с) (.+)$/u, "since $1"],
  [/^(?:до|перед|раньше) (.+)$/u, "before $1"],
  [/^после (.+)$/u, "after $1"],
  [/^(.+?) (?:- (.+) )аралығы(?:нда)?$/u, "between $1 and $2"],
  [/^(.+) немесе одан бұрын$/u, "by $1"],
  [/^(.+) немесе одан кейін$/u, "since $1"],
  [/^(.+) بىلەن (.+) ئارىلىقى(?:دا)?$/u, "between $1 and $2"],
  [/^(.+) ياكى ئۇنىڭدىن بۇرۇن$/u, "by $1"],
  [/^(.+) ياكى ئۇنىڭدىن كېيىن$/u, "since $1"],
  [/^(.+) ile (.+) arası(?:nda)?$/u, "between $1 and $2"],
  [/^(.+) veya öncesi$/u, "by $1"],
  [/^(.+) veya sonrası$/u, "since $1"],
];

const words: readonly Rule[] = [
  [word("примерно|около|приблизительно|шамамен|تەخمىنەن|yaklaşık"), "about"],
  [word("предположительно|возможно|вероятно|болжам бойынша|мүмкін|بەلكىم|ئېھتىمال|belki|muhtemelen"), "possibly"],
  [word("(?:в )?начал[оеау]"), "early"],
  [word("(?:в )?середин[аеуы]"), "mid"],
  [word("(?:в )?кон(?:ец|це|ца)"), "late"],
  [word("или|либо|немесе|ياكى|veya|ya da"), "or"],
  [word("и|және|ۋە|ve"), "and"],
  [word("в|во|году|года?|годы|годах|гг?|жылы?|жылдың|жылғы|жж?|yılı?|yılında|yılının"), " "],
  [/-يىل(?:ى|دا|نىڭ|لىرى|ىدا)?/gu, " "],
  [/(?<=\d)-(?=\p{L})/gu, " "],
  [/(?<=\d)'(?:da|de|ta|te)(?!\p{L})/gu, " "],
];

/** Dates that begin with the year: as several languages write them, and as lists are kept. */
const yearFirst: readonly Rule[] = [
  [new RegExp(`(?<!\\d)([12]\\d{3}(?:-[12]\\d{3})?),? +(${SEASON})(?!\\p{L})`, "gu"), "$2 $1"],
  [new RegExp(`(?<!\\d)([12]\\d{3}),? +(\\d{1,2}) +(${ANY_MONTH})(?!\\p{L})`, "gu"), "$2 $3 $1"],
  [new RegExp(`(?<!\\d)([12]\\d{3}),? +(${ANY_MONTH}) +(\\d{1,2})(?!\\d)`, "gu"), "$3 $2 $1"],
  [new RegExp(`(?<!\\d)([12]\\d{3}),? +(${ANY_MONTH})(?!\\p{L})`, "gu"), "$2 $1"],
];

const rules: readonly Rule[] = [
  ...chinese,
  ...phrases,
  ...words,
  ...monthStems.flatMap(({ stems, endings }) => stems.map((stem, at): Rule => [word(`${stem}${endings}`), MONTHS[at] ?? ""])),
  ...Object.entries(seasonStems).map(([season, stems]): Rule => [new RegExp(`(?<![\\p{sc=Cyrl}\\p{sc=Arab}\\p{sc=Latn}])(?:${stems})(?![\\p{sc=Cyrl}\\p{sc=Arab}\\p{sc=Latn}])`, "gu"), ` ${season} `]),
];

/** The words of a date in English, where they are in one of the other languages; already in small letters, with plain hyphens. */
export function inEnglish(text: string): string {
  const replace = (said: string, list: readonly Rule[]) => list.reduce((rest, [pattern, english]) => rest.replace(pattern, english), said);
  const translated = /[^\p{ASCII}]|mart|ocak|nisan|haziran|temmuz|ekim|yaz|bahar|belki|veya/u.test(text)
    ? replace(text.replaceAll("i\u0307", "i").replaceAll("،", " "), rules).replace(/#0?(\d{1,2})#/gu, (_, month: string) => MONTHS[Number(month) - 1] ?? month)
    : text;
  return replace(translated.replace(/\s+/gu, " ").trim(), yearFirst);
}
