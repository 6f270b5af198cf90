import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The devices that pages are looked at with; a window in the dark is as much a part of one as its width. */
export const DEVICES = {
  lightDesktop: { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  darkDesktop: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  lightPhone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: "light" },
  darkPhone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: "dark" },
} as const;

/** A line for each thing on the page that somebody could not use or read: by all rules of WCAG 2.2 AA and good practice, or by some. */
export async function barriersOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  await unfold(page);
  // No page has frames, for which axe would open a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const chosen = rules ? { type: "rule" as const, values: [...rules] } : { type: "tag" as const, values: TAGS };
  const { violations } = await axe.options({ runOnly: chosen, resultTypes: ["violations"] }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary?.split("\n")[1]?.trim()})`),
  );
}

/** Opens all folds: what is folded is part of the page too. */
async function unfold(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
}

/** How much wider than its window the page is, in pixels. */
export async function widthTooMuch(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

/** Names of messages that stand on the page because there is no such message where they are asked for. */
export async function unsaidOn(page: Page): Promise<string[]> {
  const text = await page.locator("body").innerText();
  const keys = text.match(/\b(?:desk|site|vocabulary|entry|entryList|pagination|records)(?:\.[a-zA-Z_]\w*)+/g) ?? [];
  // The files of a data set have such names as well.
  return keys.filter((key) => !/\.(?:gz|json)$/.test(key));
}

/** What programs, formats and units are called is the same in every language. */
const SAME_EVERYWHERE = /^(?:CSV|XLSX|JSON|JSON Lines|PDF|FollowTheMoney|BibTeX|RIS|CSL-JSON|[\d.,]+ [kMG]B|https?:\/\/\S+)$/;

/**
 * Texts in Latin letters alone that are said to be in the language of the page, where that is written in others: a screen
 * reader would spell them by the wrong rules. None on a page in English.
 */
export async function foreignWordsOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const language = document.documentElement.lang;
    if (language === "en") return [];
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.nodeValue?.trim() ?? "";
      const isWords = /\p{Script=Latin}{2}/u.test(text) && !/\p{Script=Arabic}/u.test(text);
      if (isWords && element && element.closest("[lang]")?.getAttribute("lang") === language && !element.closest("script, style, code, kbd")) found.push(text);
    }
    return found;
  });
  return texts.filter((text) => !SAME_EVERYWHERE.test(text));
}
