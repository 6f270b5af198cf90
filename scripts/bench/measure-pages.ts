import type { PageFigures } from "./figures";
import { measure, measureAtOneAndTen } from "./load";
import type { Load } from "./load";
import { entryPaths, firstAndLastPagePaths, halves, twoFilterPaths } from "./page-loads";
import { scatteredNumbers } from "./scattered-numbers";

const KEPT = 200;
const FIRST_VIEWS = 300;
const SECONDS = 10;

/** Measures every kind of page: pages that are kept, and pages that nobody has looked at before. */
export async function measurePages(origin: string, entries: number, say: (line: string) => void): Promise<PageFigures[]> {
  const found: PageFigures[] = [];
  const take = async (page: string, atOne: Load, atTen: Load) => {
    say(`Measuring: ${page} …`);
    found.push(...(await measureAtOneAndTen(page, origin, [atOne, atTen])));
  };
  const again = (paths: readonly string[]) => ({ over: paths, seconds: SECONDS });
  const once = (paths: readonly string[]) => ({ once: paths });

  const numbers = scatteredNumbers(entries);
  const kept = numbers.slice(0, KEPT);
  const [firstViews, moreFirstViews] = halves(numbers.slice(KEPT, KEPT + 2 * FIRST_VIEWS));

  // The first pages of a process also pay for compiling it; a server does that once in its life.
  await warm(origin, entryPaths(kept));
  await take("entry, viewed before", again(entryPaths(kept)), again(entryPaths(kept)));
  await take("entry, first view", once(entryPaths(firstViews)), once(entryPaths(moreFirstViews)));
  await take("version, first view", once(entryPaths(firstViews, 1)), once(entryPaths(moreFirstViews, 1)));
  await take("version, viewed before", again(entryPaths(firstViews, 1)), again(entryPaths(firstViews, 1)));

  const [filtered, moreFiltered] = halves(twoFilterPaths());
  await take("list, two filters, first view", once(filtered), once(moreFiltered));
  await take("list, two filters, viewed before", again(filtered), again(filtered));

  const { first, last } = await firstAndLastPagePaths();
  const [firstA, firstB] = halves(first);
  const [lastA, lastB] = halves(last);
  if (firstB.length >= 10) {
    await take("list, first page, first view", once(firstA), once(firstB));
    await take("list, last page, first view", once(lastA), once(lastB));
  }
  return found;
}

async function warm(origin: string, paths: readonly string[]): Promise<void> {
  await measure("warming", { origin, connections: 2, load: { once: paths } });
}
