const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/gi;
const DATA_SCRIPT = /(?:^|\s)type="application\/ld\+json"/i;
/** Preloads of scripts that are taken away. */
const SCRIPT_PRELOAD = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/gi;
const STATUS_META = /<meta name="guwah-status" content="(\d{3})"\/?>/i;

/** A page as readers get it. */
export interface PageHtml {
  html: string;
  /** The status that the page asks for, where it is not 200. */
  status: number | null;
}

/**
 * Takes the framework's scripts out of a rendered page: public pages work without them, and so the policy
 * can forbid inline script altogether. React escapes `<` in text, so `<script` stands only where a script is.
 */
export function toPageHtml(rendered: string): PageHtml {
  const html = rendered
    .replace(SCRIPT, (whole, attributes: string) => (DATA_SCRIPT.test(attributes) ? whole : ""))
    .replace(SCRIPT_PRELOAD, "");
  const status = STATUS_META.exec(html)?.[1];
  return { html, status: status === undefined ? null : Number(status) };
}
