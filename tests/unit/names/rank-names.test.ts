import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageAt } from "@/lib/i18n/merge-messages";
import { ownMessages } from "@/lib/i18n/messages";
import { nameKeys } from "@/lib/names/name-keys";
import { rankNames } from "@/lib/names/rank-names";
import type { NameCandidate } from "@/lib/names/rank-names";
import { nameMatchReasons } from "@/lib/names/vocabulary";

const person = (...names: string[]): NameCandidate<string> => ({
  id: names[0] ?? "",
  forms: names.map((text) => ({ text, keys: nameKeys(text) })),
});
const evenly = () => 0.5;

function rank(query: string, candidates: readonly NameCandidate<string>[], isPrefix = false) {
  return rankNames({ text: query, keys: nameKeys(query), isPrefix }, candidates, evenly);
}
const scoreOf = (query: string, ...names: string[]) => rank(query, [person(...names)])[0]?.score ?? 0;

const people = [
  "Sayragul Sauytbay", "Tursun Qadir", "Tursun Qeyum", "Abdurahman Memet", "Abdurehim Memet", "Gulnar Omar", "Gulnur Omar",
  "Perhat Tursun", "Perhat Talip", "Nurlan Serik", "Nurbol Serik", "Ilham Tohti", "Ma Bufang", "Ma Hongkui", "Kabi Tursynbekuly",
].map((name) => person(name));

describe("whom a query finds first", () => {
  it.each([
    ["Сайрагүл Сауытбай", "Sayragul Sauytbay"],
    ["ساۋۇتباي سايراگۇل", "Sayragul Sauytbay"],
    ["阿不都热合曼买买提", "Abdurahman Memet"],
    ["Abudureyimu Maimaiti", "Abdurehim Memet"],
    ["Mohammed Abdulrahman", "Abdurahman Memet"],
    ["Abdu Rahman Mamat", "Abdurahman Memet"],
    ["Ферхат Турсун", "Perhat Tursun"],
    ["Gulnur Omer", "Gulnur Omar"],
    ["Gulnar Omer", "Gulnar Omar"],
    ["Nurbol Serikov", "Nurbol Serik"],
    ["Ma Pu-fang", "Ma Bufang"],
    ["Ma Hung-k'uei", "Ma Hongkui"],
    ["Yilihamu", "Ilham Tohti"],
    ["伊力哈木", "Ilham Tohti"],
    ["I. Tohti", "Ilham Tohti"],
    ["Ilhma Tohit", "Ilham Tohti"],
    ["Tursynbek Kabi", "Kabi Tursynbekuly"],
    ["Tursun Qari Qadir", "Tursun Qadir"],
    ["伊力哈木·托合提教授", "Ilham Tohti"],
    ["阿不都热合曼·买买提阿吉", "Abdurahman Memet"],
    ["a bu du re he man mai mai ti", "Abdurahman Memet"],
    ["yī lì hā mù tuō hè tí", "Ilham Tohti"],
    ["I1ham T0hti", "Ilham Tohti"],
  ])("%s: %s", (query, wanted) => {
    expect(rank(query, people)[0]?.id).toBe(wanted);
  });

  it.each([
    ["Zhanhai Ma", "马占海"],
    ["Ma Zhanhai", "马占海"],
    ["MA Zhan-hai", "马占海"],
    ["马占海", "Ma Zhanhai"],
    ["马仲英", "Ma Zhongying"],
    ["lv xiu fang", "吕秀芳"],
    ["Lü Xiufang", "吕秀芳"],
    ["Lǚ Xiùfāng", "吕秀芳"],
  ])("knows a Chinese name in either order and in pinyin: %s is surely %s", (query, wanted) => {
    const [first] = rank(query, ["马成义", "Ma Haizhan", "Ma Zhongren", "李秀芳", wanted].map((name) => person(name)));
    expect(first).toMatchObject({ id: wanted, isStrong: true });
  });

  it("prefers the order that is asked for where words are written as one", () => {
    const [first, second] = rank("Paerhatihalimulati", [person("Halmurat Perhat"), person("Perhat Halmurat")]);
    expect(first?.id).toBe("Perhat Halmurat");
    expect(first?.score).toBeGreaterThan(second?.score ?? 0);
  });

  it("prefers what is rare: a shared rare part counts more than a shared common one", () => {
    const candidates = [person("Tursun Sauytbay"), person("Sayragul Tursun")];
    const rarity = (fold: string) => (nameKeys("Tursun").parts[0]?.folds.includes(fold) ? 0 : 1);
    const [first] = rankNames({ text: "Sauytbay Memet", keys: nameKeys("Sauytbay Memet"), isPrefix: false }, candidates, rarity);
    expect(first?.id).toBe("Tursun Sauytbay");
  });

  it("leaves out whoever has nothing of the name", () => {
    expect(rank("Sauytbay", people).map(({ id }) => id)).toEqual(["Sayragul Sauytbay"]);
    expect(rank("", people)).toEqual([]);
    expect(rank("··", people)).toEqual([]);
  });
});

describe("a word being typed", () => {
  it.each(["Say", "Sayr", "Sauy", "Sayragul Sa", "Сайр", "Sauytb", "سايرا", "Sairag"])("%s", (beginning) => {
    expect(rank(beginning, people, true)[0]?.id).toBe("Sayragul Sauytbay");
  });

  it("is worth more as a whole word", () => {
    const [first] = rank("Nur", [person("Nurlan Bekri"), person("Nur Bekri")], true);
    expect(first?.id).toBe("Nur Bekri");
  });
});

describe("scores", () => {
  const names = fc.constantFrom(...people.flatMap(({ forms }) => forms.map((form) => form.text)), "图尔荪", "Гүлнар", "ئىلھام توختى");

  it("lie between 0 and 1, and do not fall through another alias", () => {
    fc.assert(
      fc.property(names, names, fc.oneof(names, fc.string({ unit: "binary", maxLength: 20 })), (query, held, alias) => {
        const alone = scoreOf(query, held);
        expect(alone).toBeGreaterThanOrEqual(0);
        expect(alone).toBeLessThanOrEqual(1);
        expect(scoreOf(query, held, alias)).toBeGreaterThanOrEqual(alone);
        expect(scoreOf(query, alias, held)).toBeGreaterThanOrEqual(alone);
      }),
    );
  }, 30_000);

  it("hardly depend on the order of parts", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["Sayragul", "Sauytbay", "Nurlan", "Memet"], { minLength: 4 }), (parts) => {
        expect(scoreOf(parts.join(" "), "Sayragul Sauytbay Nurlan Memet")).toBeGreaterThan(0.98);
      }),
    );
  });

  it("are numbers for any query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (query) => {
        for (const { score } of rank(query, people)) expect(Number.isFinite(score)).toBe(true);
      }),
    );
  });

  it("do not fall through a title", () => {
    expect(scoreOf("Hoja Niyaz", "Hoja Niyaz Haji")).toBeGreaterThan(0.95);
    expect(scoreOf("Sabit Damolla", "Sabit")).toBeGreaterThan(0.75);
  });
});

describe("strong matches", () => {
  const isStrong = (query: string, ...names: string[]) => rank(query, [person(...names)])[0]?.isStrong ?? false;

  it.each([
    ["Сайрагүл Сауытбай", "Sayragul Sauytbay"],
    ["ئىلھام توختى", "Ilham Tohti"],
    ["伊力哈木·土赫提", "Ilham Tohti"],
    ["Muhammad Tursun", "Memet Tursun"],
    ["Sauytbay", "Sayragul Sauytbay"],
  ])("%s is %s", (query, name) => expect(isStrong(query, name)).toBe(true));

  it.each([
    ["Tursun Qadir", "Tursun Qeyum"],
    ["Memet Tohti", "Memet Turdi"],
    ["Abdurahman Sabir", "Abdurahman Memet"],
    ["买买提·吐尔逊", "Memet Turdi"],
    ["Perhat Tursun", "Perhat Talip Qadir"],
    ["Gulnar Tursun", "Tursun Qadir"],
    ["Nurlan Askarov", "Nurlan Serikov"],
  ])("%s is not %s", (query, name) => expect(isStrong(query, name)).toBe(false));
});

describe("reasons", () => {
  it.each([
    ["Sayragul Sauytbay", "same"],
    ["Sauytbay Sayragul", "other_order"],
    ["Sairagul Sautbai", "other_spelling"],
    ["Сайрагүл Сауытбай", "other_script"],
    ["沙依拉古丽·沙吾提巴依", "chinese_reading"],
    ["Shayilaguli Shawutibayi", "pinyin"],
    ["Sauytbay", "part_of_name"],
    ["Sayragul Sau", "beginning"],
    ["S. Sauytbay", "initials"],
    ["Sayrxgul Saxytbay", "similar"],
  ])("%s: %s", (query, reason) => {
    expect(rank(query, [person("Sayragul Sauytbay")])[0]?.reason).toBe(reason);
  });

  it("say when only the keyboard differs, or the form of a name in another language", () => {
    expect(rank("Кайрат Акмет", [person("Қайрат Ақмет")])[0]?.reason).toBe("keyboard");
    expect(rank("Mohammed Tursun", [person("Mambet Tursun")])[0]?.reason).toBe("equivalent_name");
  });

  it("name the form that was found", () => {
    const forms = ["Tursun Qadir", "吐尔逊·卡德尔", "Турсун Кадыр"];
    for (const [at, form] of forms.entries()) expect(rank(form, [person(...forms)])[0]?.form).toBe(at);
  });

  it.each(["en", "ug"] as const)("have words in %s", (locale) => {
    const said = messageAt(ownMessages[locale], "nameMatch");
    expect(Object.keys(typeof said === "object" ? said : {}).sort()).toEqual(Object.keys(nameMatchReasons).sort());
  });
});
