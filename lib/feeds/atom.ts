import { xmlText } from "@/lib/markup-text";

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

/** What a feed was updated at in which nothing has happened. */
const NEVER = new Date(0);

/** Writes a feed as Atom (RFC 4287). */
export function atomXml({ title, language, self, page, items }: Feed): string {
  const updated = items.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), NEVER);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">`,
    `<id>${xmlText(self)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>Guwah</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    ...items.map(itemXml),
    `</feed>`,
    "",
  ].join("\n");
}

function itemXml({ id, title, link, publishedAt, updatedAt, summary }: FeedItem): string {
  return [
    "<entry>",
    `<id>${xmlText(id)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlText(link)}"/>`,
    `<published>${publishedAt.toISOString()}</published>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    ...(summary === null ? [] : [`<summary>${xmlText(summary)}</summary>`]),
    "</entry>",
  ].join("\n");
}
