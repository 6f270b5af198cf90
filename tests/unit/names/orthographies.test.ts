import { describe, expect, it } from "vitest";
import { nameKeys } from "@/lib/names/name-keys";

/** The folds that a name's parts may have, one list a part. */
const folds = (text: string) => nameKeys(text).parts.map((part) => part.folds);

/** Whether every part of one name shares a fold with the part of the other in its place. */
function agree(one: string, other: string): boolean {
  const [ones, others] = [folds(one), folds(other)];
  return ones.length === others.length && ones.every((list, at) => list.some((fold) => others[at]?.includes(fold)));
}

const sameName: Record<string, readonly (readonly [english: string, form: string])[]> = {
  "Uyghur Arabic": [
    ["Tursun Qadir", "تۇرسۇن قادىر"],
    ["Mihrigul Osman", "مىھرىگۈل ئوسمان"],
    ["Ghulam Shukur", "غۇلام شۈكۈر"],
    ["Orkesh Dolet", "ئۆركەش دۆلەت"],
    ["Jelil Zunun", "جېلىل زۇنۇن"],
    ["Masud Sabri", "مەسئۇد سەبرى"],
  ],
  "Uyghur Latin": [
    ["Tokhti Khalmurat", "Toxti Xalmurat"],
    ["Abduweli Qeyyum", "Abduwéli Qeyyum"],
    ["Orkesh Shohret", "Örkesh Shöhret"],
    ["Mesud Israil", "Mes'ud Isra'il"],
  ],
  "Uyghur Cyrillic": [
    ["Ghulam Jelil", "Ғулам Җелил"],
    ["Helil Otkur", "Һелил Өткүр"],
    ["Memet Qadir", "Мәмәт Қадир"],
  ],
  "Kazakh Cyrillic": [
    ["Nursultan Qanat", "Нұрсұлтан Қанат"],
    ["Zhangir Ospan", "Жәңгір Оспан"],
    ["Mukhtar Auezov", "Мұхтар Әуезов"],
    ["Saken Mametova", "Сәкен Мәметова"],
  ],
  "Kazakh Arabic": [
    ["Ahmet Nursultan", "احمەت نۇرسۇلتان"],
    ["Magzhan Karim", "ماعجان ءكارىم"],
    ["Olzhas Satybaldi", "ولجاس ساتىبالدى"],
    ["Dauletkhan Serikov", "داۋلەتحان سەرىكوۆ"],
  ],
  "Kazakh Latin of 2018": [
    ["Magzhan Shokan", "Maǵjan Shoqan"],
    ["Karim Massimov", "Kárim Másimov"],
    ["Mukhtar Sarybay", "Muhtar Sarybaı"],
  ],
  "Kazakh Latin of 2021": [
    ["Magzhan Sholpan", "Mağjan Şolpan"],
    ["Alikhan Bokeikhan", "Älihan Bökeihan"],
    ["Shangerey Zhunis", "Şañgerei Jünıs"],
  ],
  Kyrgyz: [
    ["Chyngyz Sooronbay", "Чыңгыз Сооронбай"],
    ["Suymonkul Jeenbek", "Сүймөнкул Жээнбек"],
    ["Aysuluu Usubaliev", "Айсулуу Усубалиев"],
  ],
  Russian: [
    ["Yulia Yerlan", "Юлия Ерлан"],
    ["Jambul Shchukin", "Джамбул Щукин"],
    ["Kanat Bayev", "Канат Баев"],
  ],
  Turkish: [
    ["Jengiz Sabri", "Cengiz Sabri"],
    ["Gulshen Choban", "Gülşen Çoban"],
    ["Isa Yusuf", "İsa Yusuf"],
    ["Aydin Bughra", "Aydın Buğra"],
  ],
  "Uzbek Latin and Cyrillic": [
    ["Ghafur Ghulom", "Gʻafur Gʻulom"],
    ["Otkir Hoshimov", "Oʻtkir Hoshimov"],
    ["Otkir Hoshimov", "Ўткир Ҳошимов"],
    ["Qodir Ghulom", "Қодир Ғулом"],
  ],
  "English, German and French spellings": [
    ["Tursynbek Qadir", "Toursynbek Kadeer"],
    ["Chingiz Aitmatov", "Tschingis Aitmatow"],
    ["Sooronbay Jeenbekov", "Sooronbaj Dscheenbekow"],
    ["Sairagul Sauytbai", "Sayragul Sauytbay"],
    ["Erlan Mahmud", "Yerlan Mahmood"],
    ["Khalmurat Khoja", "Halmurat Hodja"],
  ],
  "Chinese characters": [
    ["Abdulla Qurban", "阿不都拉·库尔班"],
    ["Ilham Tokhti", "伊力哈木·土赫提"],
    ["Ablimit Ablet", "阿布力米提·阿布来提"],
    ["Erkin Tursun", "艾尔肯·吐尔逊"],
    ["Dilshat Osman", "迪力夏提·吾斯曼"],
    ["Nurlan Serik", "努尔兰·谢里克"],
    ["Ma Bufang", "马 步芳"],
  ],
  "traditional characters": [
    ["Azat Sultan", "阿扎提·蘇里坦"],
    ["Erkin Tursun", "艾爾肯·圖爾蓀"],
  ],
  "pinyin of Chinese characters": [
    ["伊力哈木·土赫提", "Yilihamu Tuheti"],
    ["阿不都热合曼·吐尔逊", "Abudureheman Tuerxun"],
    ["努尔麦麦提", "Nuermaimaiti"],
    ["吾尔开希", "Wu'erkaixi"],
  ],
  "letters of another keyboard": [
    ["ئابلەت ئابدۇرېشىت", "ئابلهت ئابدۇرېشيت"],
    ["مىھرىگۈل", "مىهرىگۈل"],
    ["كېرىم قادىر", "کېریم قادیر"],
    ["Сергей Ахметов", "Cepгeй Axметов"],
    ["Гүлнара Қадыр", "Гулнара Кадыр"],
    ["Şevket Gülşen", "Sevket Gulsen"],
  ],
};

describe.each(Object.entries(sameName))("%s", (_, pairs) => {
  it.each(pairs)("%s is %s", (english, form) => {
    expect(agree(english, form), JSON.stringify([folds(english), folds(form)])).toBe(true);
  });
});

describe("whole names", () => {
  it.each([
    ["阿不都热合曼·吐尔逊", "阿不都热合曼吐尔逊"],
    ["Ma Pu-fang", "Ma Pufang"],
    ["Abdu Rahman", "Abdurahman"],
    ["Yilihamu Tuheti", "Yilihamutuheti"],
    ["Abd al-Rahman", "Abdurahman"],
    ["Abdul Rahman", "Abdurahman"],
    ["Abd-ul-Karim", "Abdukarim"],
    ["عبد الرحمن", "عبدالرحمن"],
  ])("%s and %s are one word without their spaces", (one, other) => {
    expect(nameKeys(one).concats.some((concat) => nameKeys(other).concats.includes(concat))).toBe(true);
  });

  it.each(["阿不都热合曼・吐尔逊", "阿不都热合曼•吐尔逊", "阿不都热合曼‧吐尔逊", "阿不都热合曼.吐尔逊", "阿不都热合曼 吐尔逊"])(
    "%s has two parts, whichever dot is typed",
    (text) => {
      expect(nameKeys(text).parts).toHaveLength(2);
    },
  );
});

describe("names that are not one", () => {
  it.each([
    ["Tursun", "Turdi"],
    ["Gulnar", "Gulmira"],
    ["Halmurat", "Dilmurat"],
    ["阿不都拉", "阿不都外力"],
    ["Serik", "Berik"],
  ])("%s and %s", (one, other) => {
    expect(agree(one, other)).toBe(false);
  });
});
