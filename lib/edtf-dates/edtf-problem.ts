import type { DateLocale } from "./calendar-words";

/** Why a date was refused. */
export type EdtfProblem = "too-long" | "not-edtf" | "no-such-day" | "reversed" | "no-ends" | "unusable-words";

/** What the person who typed the date is told, one sentence per problem and language. */
export const edtfProblemSentences = {
  en: {
    "too-long": "This date is too long: the limit is 200 characters.",
    "not-edtf": "This is not a date in EDTF: write 2017, 2017-05, 2017-05-20, 2017-21 for spring, 2017~ for about, or 2016/2018.",
    "no-such-day": "The calendar has no such day, month or season.",
    reversed: "The end of this period is before its start.",
    "no-ends": "A period needs a start or an end.",
    "unusable-words": "The words of a date may have up to 500 characters and no broken ones.",
  },
  ru: {
    "too-long": "Дата слишком длинная: не более 200 знаков.",
    "not-edtf": "Это не дата в формате EDTF: пишите 2017, 2017-05, 2017-05-20, 2017-21 (весна), 2017~ (примерно) или 2016/2018.",
    "no-such-day": "В календаре нет такого дня, месяца или времени года.",
    reversed: "Конец этого периода раньше его начала.",
    "no-ends": "У периода должно быть начало или конец.",
    "unusable-words": "Слова даты: не более 500 знаков, без повреждённых символов.",
  },
  zh: {
    "too-long": "日期过长：最多200个字符。",
    "not-edtf": "这不是EDTF格式的日期：请写成2017、2017-05、2017-05-20、2017-21（春季）、2017~（大约）或2016/2018。",
    "no-such-day": "日历中没有这一天、月份或季节。",
    reversed: "该时段的结束早于开始。",
    "no-ends": "时段至少需要开始或结束之一。",
    "unusable-words": "日期的原话最多500个字符，且不能含有损坏的字符。",
  },
  kk: {
    "too-long": "Күн тым ұзын: ең көбі 200 таңба.",
    "not-edtf": "Бұл EDTF пішіміндегі күн емес: 2017, 2017-05, 2017-05-20, 2017-21 (көктем), 2017~ (шамамен) немесе 2016/2018 деп жазыңыз.",
    "no-such-day": "Күнтізбеде мұндай күн, ай немесе мезгіл жоқ.",
    reversed: "Бұл кезеңнің соңы басынан бұрын.",
    "no-ends": "Кезеңнің басы немесе соңы болуы керек.",
    "unusable-words": "Күннің сөздері 500 таңбадан аспауы және бүлінген таңбасыз болуы керек.",
  },
  ug: {
    "too-long": "چېسلا بەك ئۇزۇن: ئەڭ كۆپ بولغاندا 200 ھەرپ.",
    "not-edtf": "بۇ EDTF شەكلىدىكى چېسلا ئەمەس: 2017، 2017-05، 2017-05-20، 2017-21 (ئەتىياز)، 2017~ (تەخمىنەن) ياكى 2016/2018 دەپ يېزىڭ.",
    "no-such-day": "كالېنداردا بۇنداق كۈن، ئاي ياكى پەسىل يوق.",
    reversed: "بۇ مەزگىلنىڭ ئاخىرى بېشىدىن بۇرۇن.",
    "no-ends": "مەزگىلنىڭ بېشى ياكى ئاخىرى بولۇشى كېرەك.",
    "unusable-words": "چېسلانىڭ سۆزلىرى 500 ھەرپتىن ئاشماسلىقى ۋە بۇزۇلغان ھەرپسىز بولۇشى كېرەك.",
  },
  tr: {
    "too-long": "Tarih çok uzun: en fazla 200 karakter olabilir.",
    "not-edtf": "Bu, EDTF biçiminde bir tarih değil: 2017, 2017-05, 2017-05-20, 2017-21 (ilkbahar), 2017~ (yaklaşık) veya 2016/2018 yazın.",
    "no-such-day": "Takvimde böyle bir gün, ay veya mevsim yok.",
    reversed: "Bu dönemin sonu başlangıcından önce.",
    "no-ends": "Bir dönemin başlangıcı veya sonu olmalıdır.",
    "unusable-words": "Tarihin sözleri en fazla 500 karakter olabilir ve bozuk karakter içeremez.",
  },
} as const satisfies Record<DateLocale, Record<EdtfProblem, string>>;
