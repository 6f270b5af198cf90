/** One entry of a feed. */
export interface FeedItem {
  /** For ever and different from all others: a permanent address. */
  id: string;
  title: string;
  link: string;
  publishedAt: Date;
  updatedAt: Date;
  summary: string | null;
}

/** What a feed says. */
export interface Feed {
  title: string;
  language: string;
  /** Where the feed is, and the page that shows the same to people. */
  self: string;
  page: string;
  items: readonly FeedItem[];
}

/** XML has no way to write most control characters, nor halves of characters. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** What a feed was updated at in which nothing has happened. */
const NEVER = new Date(0);

/** Writes a feed as Atom (RFC 4287). */
export function atomXml({ title, language, self, page, items }: Feed): string {
  const updated = items.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), NEVER);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>Guwah</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...items.map(itemXml),
    `</feed>`,
    "",
  ].join("\n");
}

function itemXml({ id, title, link, publishedAt, updatedAt, summary }: FeedItem): string {
  return [
    "<entry>",
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(link)}"/>`,
    `<published>${publishedAt.toISOString()}</published>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    ...(summary === null ? [] : [`<summary>${xml(summary)}</summary>`]),
    "</entry>",
  ].join("\n");
}

function xml(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
