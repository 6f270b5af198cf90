/** One page of a longer list; `page` counts from 1, `pages` is at least 1. */
export interface Page<Item> {
  items: Item[];
  total: number;
  page: number;
  pages: number;
}

/** How many records a page of a list holds. */
export const PAGE_SIZE = 25;

/** Puts a page together. */
export function pageOf<Item>(items: Item[], total: number, page: number, size = PAGE_SIZE): Page<Item> {
  return { items, total, page, pages: Math.max(1, Math.ceil(total / size)) };
}
