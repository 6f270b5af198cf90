/** One name, or part of one, in the scripts that it is written in. */
export interface NamePart {
  latin: string;
  arabic: string;
  cyrillic: string;
  chinese: string;
}

const part = (latin: string, arabic: string, cyrillic: string, chinese: string): NamePart => ({ latin, arabic, cyrillic, chinese });

/** Beginnings that both women's and men's names are made with. */
const stems: readonly NamePart[] = [
  part("Tursun", "تۇرسۇن", "Турсун", "吐尔逊"),
  part("Nur", "نۇر", "Нур", "努尔"),
  part("Qurban", "قۇربان", "Қурбан", "库尔班"),
  part("Rozi", "روزى", "Рози", "肉孜"),
  part("Barat", "بارات", "Барат", "巴拉提"),
  part("Toxti", "توختى", "Тохти", "托合提"),
  part("Turdi", "تۇردى", "Турди", "吐尔地"),
  part("Imin", "ئىمىن", "Имин", "依明"),
  part("Yasin", "ياسىن", "Ясин", "亚森"),
  part("Dil", "دىل", "Дил", "迪力"),
  part("Mihri", "مىھرى", "Миһри", "米日"),
  part("Xeyri", "خەيرى", "Хәйри", "海热"),
  part("Zulpi", "زۇلپى", "Зулпи", "祖丽皮"),
  part("Almas", "ئالماس", "Алмас", "阿力马斯"),
  part("Ay", "ئاي", "Ай", "阿依"),
  part("Bahar", "باھار", "Баһар", "巴哈尔"),
  part("Sabir", "سابىر", "Сабир", "沙比尔"),
  part("Gheyret", "غەيرەت", "Ғәйрәт", "艾热提"),
  part("Zaman", "زامان", "Заман", "扎曼"),
  part("Shir", "شىر", "Шир", "西尔"),
  part("Mewlan", "مەۋلان", "Мәвлан", "毛兰"),
  part("Parha", "پارھا", "Парһа", "帕尔哈"),
];
const womensEndings: readonly NamePart[] = [
  part("gül", "گۈل", "гүл", "古丽"),
  part("nisa", "نىسا", "ниса", "尼沙"),
  part("xan", "خان", "хан", "罕"),
  part("buwi", "بۇۋى", "бүви", "布维"),
];
const mensEndings: readonly NamePart[] = [
  part("jan", "جان", "җан", "江"),
  part("bek", "بەك", "бәк", "别克"),
  part("niyaz", "نىياز", "нияз", "尼亚孜"),
  part("mehmet", "مەھمەت", "мәһмәт", "买合买提"),
  part("tay", "تاي", "тай", "泰"),
];

const joined = (first: NamePart, second: NamePart) =>
  part(first.latin + second.latin, first.arabic + second.arabic, first.cyrillic + second.cyrillic, first.chinese + second.chinese);
const allJoined = (firsts: readonly NamePart[], seconds: readonly NamePart[]) => seconds.flatMap((second) => firsts.map((first) => joined(first, second)));

/** Given names of women, common ones first. Joined at random with a father's name, they mean nobody. */
export const womensNames: readonly [NamePart, ...NamePart[]] = [
  part("Aygül", "ئايگۈل", "Айгүл", "阿依古丽"),
  part("Patime", "پاتىمە", "Патиме", "帕提曼"),
  part("Zeynep", "زەينەپ", "Зейнеп", "再娜甫"),
  part("Rena", "رەنا", "Рена", "热娜"),
  part("Gülnar", "گۈلنار", "Гүлнар", "古丽娜尔"),
  part("Meryem", "مەريەم", "Мерйем", "玛丽亚木"),
  part("Xedice", "خەدىچە", "Хедиче", "海迪且"),
  part("Amine", "ئامىنە", "Амине", "阿米娜"),
  part("Raziye", "رازىيە", "Разийе", "热孜亚"),
  part("Halide", "ھالىدە", "Халиде", "哈丽代"),
  part("Dilnur", "دىلنۇر", "Дилнур", "迪里努尔"),
  part("Ayshe", "ئائىشە", "Айше", "阿依夏木"),
  part("Sajide", "ساجىدە", "Саҗиде", "萨吉旦"),
  part("Hörmet", "ھۆرمەت", "Һөрмәт", "胡尔曼"),
  part("Zohre", "زۆھرە", "Зөһрә", "佐合热"),
  ...allJoined(stems, womensEndings),
];

/** Given names of men, common ones first; also fathers' names. */
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
  part("Emet", "ئەمەت", "Әмәт", "艾买提"),
  part("Yusup", "يۈسۈپ", "Юсуп", "玉素甫"),
  part("Abdurehim", "ئابدۇرېھىم", "Абдуреһим", "阿不都热依木"),
  part("Abdukerim", "ئابدۇكېرىم", "Абдукерим", "阿不都克里木"),
  part("Abduqadir", "ئابدۇقادىر", "Абдуқадир", "阿不都卡德尔"),
  part("Abdureshid", "ئابدۇرېشىد", "Абдурешид", "阿不都热西提"),
  part("Abduweli", "ئابدۇۋەلى", "Абдувәли", "阿不都外力"),
  part("Serik", "سەرىك", "Серік", "赛力克"),
  part("Nurlan", "نۇرلان", "Нұрлан", "努尔兰"),
  part("Yerzhan", "ەرجان", "Ержан", "叶尔江"),
  part("Daulet", "داۋلەت", "Дәулет", "道列提"),
  part("Bolat", "بولات", "Болат", "波拉提"),
  part("Qairat", "قايرات", "Қайрат", "海拉提"),
  part("Marat", "مارات", "Марат", "马拉提"),
  part("Asqar", "اسقار", "Асқар", "阿斯哈尔"),
  ...allJoined(stems, mensEndings),
];
