import type { Random } from "./random";
import { accountLanguages, nouns, openings, syllables } from "./word-table";
import type { AccountLanguage } from "./word-table";

const WORDS = 44;
/** Of so many accounts one holds a word that hardly any other holds. */
const RARE = 3;

/** The language of an account. */
export function accountLanguage(random: Random): AccountLanguage {
  let left = random.next();
  for (const [language, share] of Object.entries(accountLanguages)) if ((left -= share) < 0) return language as AccountLanguage;
  return "en";
}

/** About sixty words of no meaning: common nouns as often as words occur in earnest, and now and then one that is rare. */
export function accountText(language: AccountLanguage, random: Random): string {
  const words = Array.from({ length: WORDS }, () => frequentFirst(nouns[language], random));
  if (random.chance(1 / RARE)) words[random.whole(0, WORDS - 1)] = rareWord(random);
  const sentences = [words.slice(0, 15), words.slice(15, 30), words.slice(30)].map((part) => part.join(language === "zh" ? "，" : " "));
  return `${openings[language]} ${sentences.join(language === "zh" ? "。" : ". ")}${language === "zh" ? "。" : "."}`;
}

/** One of these, by Zipf's law: the second is met half as often as the first, the tenth a tenth as often. */
export function frequentFirst<Item>(items: readonly [Item, ...Item[]], random: Random): Item;
export function frequentFirst<Item>(items: readonly Item[], random: Random): Item | "";
export function frequentFirst<Item>(items: readonly Item[], random: Random): Item | "" {
  // The inverse of the sum 1 + 1/2 + … + 1/n, which grows as the logarithm does.
  const rank = Math.floor((items.length + 1) ** random.next()) - 1;
  return items[Math.min(rank, items.length - 1)] ?? "";
}

/** A word made of three syllables, one of eight thousand. */
export function rareWord(random: Random): string {
  return Array.from({ length: 3 }, () => random.pick(syllables) ?? "").join("");
}
