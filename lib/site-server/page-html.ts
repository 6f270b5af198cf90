const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/gi;
const DATA_SCRIPT = /(?:^|\s)type="application\/ld\+json"/i;
/** Preloads of scripts that are taken away. */
const SCRIPT_PRELOAD = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/gi;
/** The one script of our own, by the name that its build gives it. */
const OWN_SCRIPT = /^\s(?:defer=""\s)?src="\/script\/site-[\w]+\.js"(?:\sdefer="")?$/;
const STATUS_META = /<meta name="guwah-status" content="(\d{3})"\/?>/i;
const LOCATION_META = /<meta name="guwah-location" content="(\/[a-z]+\/[a-z]+\/\d{1,9})"\/?>/i;
const KEEP_META = /<meta name="guwah-keep" content="no"\/?>/i;

/** A page as readers get it. */
export interface PageHtml {
  html: string;
  /** The status that the page asks for, where it is not 200. */
  status: number | null;
  /** Where the page leads on to, where it only knows the way: a path of this site. */
  location: string | null;
  /** False where the page is only good for the reader who asked: it may be less than what can be said. */
  mayKeep: boolean;
}

/**
 * Takes the framework's scripts out of a rendered page: public pages work without them, and so the policy
 * can forbid inline script altogether. Data and our own script stay. React escapes `<` in text, so `<script` stands only where a script is.
 */
export function toPageHtml(rendered: string): PageHtml {
  const html = rendered
    .replace(SCRIPT, (whole, attributes: string) => (DATA_SCRIPT.test(attributes) || OWN_SCRIPT.test(attributes) ? whole : ""))
    .replace(SCRIPT_PRELOAD, "");
  const status = STATUS_META.exec(html)?.[1];
  return { html, status: status === undefined ? null : Number(status), location: LOCATION_META.exec(html)?.[1] ?? null, mayKeep: !KEEP_META.test(html) };
}
