import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { readSyllables } from "./pinyin";

/** Characters that a dictionary reads otherwise than names do. */
const nameReadings: Readonly<Record<string, string>> = {
  阿: "a", 卜: "bu", 仆: "pu", 什: "shi", 勒: "le", 合: "he", 提: "ti", 尔: "er", 乐: "le", 卡: "ka", 都: "du", 朴: "pu",
  伽: "jia", 娜: "na", 莎: "sha", 塞: "sai", 色: "se", 得: "de", 的: "de", 着: "zhe", 藏: "zang", 叶: "ye", 汗: "han",
  万: "wan", 仇: "qiu", 单: "shan", 解: "xie", 曾: "zeng", 查: "zha", 盖: "gai", 格: "ge", 哈: "ha", 和: "he", 拉: "la",
  亚: "ya", 帖: "tie", 贾: "jia", 茄: "jia", 宿: "su", 兹: "zi", 车: "che", 地: "di", 堡: "bu", 柏: "bai", 伯: "bo",
  薄: "bo", 埃: "ai", 艾: "ai", 约: "yue", 吾: "wu", 夏: "xia", 厦: "xia", 不: "bu", 那: "na", 嘎: "ga", 噶: "ga",
  咯: "ge", 喀: "ka", 铁: "tie", 黑: "hei", 赫: "he", 依: "yi", 衣: "yi", 娅: "ya",
};
/** Characters whose use in names says more than their pinyin. */
const nameSounds: Readonly<Record<string, string>> = { 甫: "p2", 娃: "va", 夫: "F2" };

const readings = new Map<string, string>(Object.entries(nameReadings));
let toSimplified: ((text: string) => string) | undefined;

/** Traditional characters as simplified ones. */
export function simplify(text: string): string {
  toSimplified ??= Converter({ from: "t", to: "cn" });
  return toSimplified(text);
}

function readingOf(character: string): string {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const reading = pinyin(character, { toneType: "none", type: "array", v: true })[0] ?? "";
  const syllable = /^[a-z]+$/.test(reading) ? reading : "";
  readings.set(character, syllable);
  return syllable;
}

/** The pinyin syllables of simplified characters. */
export function syllablesOf(characters: string): string[] {
  return [...characters].map(readingOf).filter((syllable) => syllable !== "");
}

/** The sounds of simplified characters. */
export function readHan(characters: string): string {
  const runs = characters.split(/([甫])/u).filter((run) => run !== "");
  return runs.map((run) => nameSounds[run] ?? readSyllables(syllablesOf(run))).join("");
}
