/** Longer queries are cut: no filter of the site needs them, and a page is kept per address. */
const LONGEST_QUERY = 12_000;

/** Path and query of an address as it was asked for. */
export function splitAddress(url: string): { path: string; query: string } {
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const query = mark === -1 ? "" : url.slice(mark, mark + LONGEST_QUERY);
  return { path: path.startsWith("/") ? path : "/", query: query === "?" ? "" : query };
}
