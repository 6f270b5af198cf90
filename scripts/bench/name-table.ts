/** One name, or part of one, in the scripts that it is written in. */
export interface NamePart {
  latin: string;
  arabic: string;
  cyrillic: string;
  chinese: string;
}

const part = (latin: string, arabic: string, cyrillic: string, chinese: string): NamePart => ({ latin, arabic, cyrillic, chinese });

/** Common given names of women. Joined at random with a father's name, they mean nobody. */
export const womensNames: readonly [NamePart, ...NamePart[]] = [
  part("Aygül", "ئايگۈل", "Айгүл", "阿依古丽"),
  part("Patime", "پاتىمە", "Патиме", "帕提曼"),
  part("Zeynep", "زەينەپ", "Зейнеп", "再娜甫"),
  part("Rena", "رەنا", "Рена", "热娜"),
  part("Gülnar", "گۈلنار", "Гүлнар", "古丽娜尔"),
  part("Meryem", "مەريەم", "Мерйем", "玛丽亚木"),
  part("Xedice", "خەدىچە", "Хедиче", "海迪且"),
  part("Tursungül", "تۇرسۇنگۈل", "Турсунгүл", "吐逊古丽"),
  part("Mihrigül", "مىھرىگۈل", "Михригүл", "米日古丽"),
  part("Nurgül", "نۇرگۈل", "Нургүл", "努尔古丽"),
  part("Amine", "ئامىنە", "Амине", "阿米娜"),
  part("Raziye", "رازىيە", "Разийе", "热孜亚"),
  part("Halide", "ھالىدە", "Халиде", "哈丽代"),
  part("Dilnur", "دىلنۇر", "Дилнур", "迪里努尔"),
  part("Ayshe", "ئائىشە", "Айше", "阿依夏木"),
  part("Sajide", "ساجىدە", "Саҗиде", "萨吉旦"),
];

/** Common given names of men, also as fathers' names. */
export const mensNames: readonly [NamePart, ...NamePart[]] = [
  part("Memet", "مەمەت", "Мәмәт", "买买提"),
  part("Abdulla", "ئابدۇللا", "Абдулла", "阿不都拉"),
  part("Tursun", "تۇرسۇن", "Турсун", "吐尔逊"),
  part("Ehmet", "ئەھمەت", "Әхмәт", "艾合买提"),
  part("Yasin", "ياسىن", "Ясин", "亚森"),
  part("Ismayil", "ئىسمايىل", "Исмаил", "司马义"),
  part("Qasim", "قاسىم", "Қасим", "卡斯木"),
  part("Nurmemet", "نۇرمەمەت", "Нурмәмәт", "努尔买买提"),
  part("Hesen", "ھەسەن", "Һәсән", "艾山"),
  part("Hüseyin", "ھۈسەيىن", "Һүсәйин", "玉山"),
  part("Omer", "ئۆمەر", "Өмәр", "吾买尔"),
  part("Osman", "ئوسمان", "Осман", "吾斯曼"),
  part("Ablet", "ئابلەت", "Абләт", "阿不来提"),
  part("Erkin", "ئەركىن", "Әркин", "艾尔肯"),
  part("Sadiq", "سادىق", "Садиқ", "沙地克"),
  part("Rozi", "روزى", "Рози", "肉孜"),
  part("Barat", "بارات", "Барат", "巴拉提"),
  part("Emet", "ئەمەت", "Әмәт", "艾买提"),
  part("Yusup", "يۈسۈپ", "Юсуп", "玉素甫"),
  part("Turdi", "تۇردى", "Турди", "吐尔地"),
  part("Serik", "سەرىك", "Серік", "赛力克"),
  part("Nurlan", "نۇرلان", "Нұрлан", "努尔兰"),
  part("Yerzhan", "ەرجان", "Ержан", "叶尔江"),
  part("Daulet", "داۋلەت", "Дәулет", "道列提"),
];
