import type { DateLocale } from "./calendar-words";

/**
 * What a date says besides its days. The phrases take dates without changing their endings, save that
 * a language with a genitive uses it in those of `genitivePhrases`.
 */
export interface DatePhrases {
  readonly about: string;
  readonly possibly: string;
  readonly between: string;
  readonly orEarlier: string;
  readonly orLater: string;
  readonly startUnknown: string;
  readonly endUnknown: string;
  readonly comma: string;
  readonly or: string;
  readonly and: string;
}

/** The phrases after which Russian puts its months and seasons in the genitive. */
export const genitivePhrases: ReadonlySet<keyof DatePhrases> = new Set(["between", "orEarlier", "orLater"] as const);

/** The phrases of every language. */
export const datePhrases: Readonly<Record<DateLocale, DatePhrases>> = {
  en: {
    about: "about {date}",
    possibly: "possibly {date}",
    between: "between {start} and {end}",
    orEarlier: "{date} or earlier",
    orLater: "{date} or later",
    startUnknown: "start unknown, end {date}",
    endUnknown: "start {date}, end unknown",
    comma: ", ",
    or: "{start} or {end}",
    and: "{start} and {end}",
  },
  ru: {
    about: "примерно {date}",
    possibly: "предположительно {date}",
    between: "не ранее {start} и не позднее {end}",
    orEarlier: "не позднее {date}",
    orLater: "не ранее {date}",
    startUnknown: "начало неизвестно, конец — {date}",
    endUnknown: "начало — {date}, конец неизвестен",
    comma: ", ",
    or: "{start} или {end}",
    and: "{start} и {end}",
  },
  zh: {
    about: "约{date}",
    possibly: "可能是{date}",
    between: "{start}至{end}之间",
    orEarlier: "{date}或更早",
    orLater: "{date}或更晚",
    startUnknown: "开始时间不详，结束于{date}",
    endUnknown: "开始于{date}，结束时间不详",
    comma: "、",
    or: "{start}或{end}",
    and: "{start}和{end}",
  },
  kk: {
    about: "шамамен {date}",
    possibly: "болжам бойынша {date}",
    between: "{start} – {end} аралығы",
    orEarlier: "{date} немесе одан бұрын",
    orLater: "{date} немесе одан кейін",
    startUnknown: "басы белгісіз, соңы – {date}",
    endUnknown: "басы – {date}, соңы белгісіз",
    comma: ", ",
    or: "{start} немесе {end}",
    and: "{start} және {end}",
  },
  ug: {
    about: "تەخمىنەن {date}",
    possibly: "بەلكىم {date}",
    between: "{start} بىلەن {end} ئارىلىقى",
    orEarlier: "{date} ياكى ئۇنىڭدىن بۇرۇن",
    orLater: "{date} ياكى ئۇنىڭدىن كېيىن",
    startUnknown: "بېشى نامەلۇم، ئاخىرى {date}",
    endUnknown: "بېشى {date}، ئاخىرى نامەلۇم",
    comma: "، ",
    or: "{start} ياكى {end}",
    and: "{start} ۋە {end}",
  },
  tr: {
    about: "yaklaşık {date}",
    possibly: "belki {date}",
    between: "{start} ile {end} arası",
    orEarlier: "{date} veya öncesi",
    orLater: "{date} veya sonrası",
    startUnknown: "başlangıcı bilinmiyor, sonu {date}",
    endUnknown: "başlangıcı {date}, sonu bilinmiyor",
    comma: ", ",
    or: "{start} veya {end}",
    and: "{start} ve {end}",
  },
};
