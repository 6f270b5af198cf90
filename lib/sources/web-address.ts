/**
 * One address as it is compared: without what differs between two copies of a link to the same page (the scheme, `www.`,
 * a slash at the end, the fragment, and what those who count visits add).
 */
export function comparedAddress(address: string): string | null {
  const text = address.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  for (const name of [...url.searchParams.keys()]) if (COUNTS_VISITS.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^(?:www|m|mobile)\./, "");
  const video = videoOn(host, url);
  if (video) return `youtube.com/watch?v=${video}`;
  return `${host}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

const COUNTS_VISITS = /^(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id|si|feature|ref_src)$/;

/** The number of a video that is known under several addresses. */
function videoOn(host: string, url: URL): string | null {
  if (host === "youtu.be") return url.pathname.slice(1).split("/")[0] || null;
  if (host !== "youtube.com") return null;
  return url.searchParams.get("v") ?? /^\/(?:shorts|live|embed)\/([^/]+)/.exec(url.pathname)?.[1] ?? null;
}

/** Parts of an address that any address of the same page contains: what the database is asked for first. */
export function addressNeedle(compared: string): string {
  return /^youtube\.com\/watch\?v=(.+)$/.exec(compared)?.[1] ?? compared.split("?")[0] ?? compared;
}
