import "server-only";
import { isLocale } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { translatorIn } from "@/lib/i18n/translator";
import type { Translator } from "@/lib/i18n/translator";
import { permanentUrl } from "@/lib/permalinks";
import { FEED_LENGTH, listFeedEntries, listNewEntries, listStatusChanges } from "@/lib/publication/feed-queries";
import type { FeedEntry } from "@/lib/publication/feed-queries";
import { findRecord, listVersionsOf } from "@/lib/publication/machine-queries";
import type { PublicVersion } from "@/lib/publication/public-record";
import { listVersions } from "@/lib/publication/public-queries";
import { parseNumber } from "@/lib/publication/record-address";
import { titleOf } from "@/lib/publication/record-listing";
import { assessmentOf } from "@/lib/publication/assessment";
import { entryListQuery, parseEntryListParams } from "@/lib/search/entry-list-params";
import { listOrderedEntries } from "@/lib/search/search-queries";
import type { Feed, FeedItem } from "./atom";
import { changeWords } from "./change-words";

/** A feed, or what became of what it told of. */
export type FoundFeed = { feed: Feed; mayKeep: boolean } | { survivor: string } | { status: 404 | 410 };

/** What a feed is made with. */
interface Making {
  siteUrl: string;
  locale: Locale;
  t: Translator;
}

/** The feed at an address below `/feeds`: `en/new`, `en/statuses`, `en/search?q=…`, `en/entries/5`. */
export async function findFeed(siteUrl: string, path: readonly string[], params: URLSearchParams): Promise<FoundFeed> {
  const [locale = "", what, text, ...more] = path;
  if (!isLocale(locale) || more.length > 0) return { status: 404 };
  const making = { siteUrl, locale, t: translatorIn(locale) };
  const number = text === undefined ? null : parseNumber(text);
  if (what === "entries" && number !== null) return entryFeed(making, number);
  if (text !== undefined) return { status: 404 };
  if (what === "new") return kept(feedOf(making, "new", making.t("feeds.new"), "/entries", (await listNewEntries()).map((entry) => newItem(making, entry))));
  if (what === "statuses") return kept(feedOf(making, "statuses", making.t("feeds.statuses"), "/entries?sort=status-date", (await listStatusChanges()).map((change) => statusItem(making, change))));
  return what === "search" ? searchFeed(making, params) : { status: 404 };
}

function kept(feed: Feed): FoundFeed {
  return { feed, mayKeep: true };
}

function feedOf({ siteUrl, locale }: Making, path: string, title: string, page: string, items: FeedItem[]): Feed {
  return { title: `Guwah · ${title}`, language: locale, self: `${siteUrl}/feeds/${locale}/${path}`, page: `${siteUrl}/${locale}${page}`, items };
}

/** What it says is what the entry says now. */
function newItem(making: Making, entry: FeedEntry): FeedItem {
  const address = permanentUrl(making.siteUrl, { kind: "entry", number: entry.number });
  return { id: address, title: titleIn(making, entry), link: address, publishedAt: entry.firstPublishedAt, updatedAt: entry.publishedAt, summary: statusIn(making, entry) };
}

/** Each version in which it happened is news of its own. */
function statusItem(making: Making, entry: FeedEntry & { before: NonNullable<FeedEntry["status"]> }): FeedItem {
  const { t } = making;
  const after = statusIn(making, entry) ?? "";
  const summary = t("feeds.statusChange", { before: t(`vocabulary.statusValues.${entry.before}`), after });
  return versionItem(making, entry, titleIn(making, entry), summary);
}

function versionItem({ siteUrl }: Making, { number, version, publishedAt }: Pick<FeedEntry, "number" | "version" | "publishedAt">, title: string, summary: string | null): FeedItem {
  const address = permanentUrl(siteUrl, { kind: "entry", number }, version);
  return { id: address, title, link: address, publishedAt, updatedAt: publishedAt, summary };
}

/** Entries that words and filters find, the last changed first. */
async function searchFeed(making: Making, params: URLSearchParams): Promise<FoundFeed> {
  const given = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
  const { state, problems } = parseEntryListParams(given);
  if (problems.length > 0) return { status: 404 };
  const { filter } = state;
  const query = entryListQuery({ filter, sort: "updated", page: 1 });
  const { entries, isComplete } = await listOrderedEntries(filter, "updated");
  const found = await listFeedEntries(entries.slice(0, FEED_LENGTH));
  const items = found.map((entry) => versionItem(making, entry, titleIn(making, entry), statusIn(making, entry)));
  const title = filter.q === null ? making.t("feeds.filtered") : making.t("feeds.search", { words: filter.q });
  return { feed: feedOf(making, `search${query}`, title, `/entries${query}`, items), mayKeep: isComplete };
}

/** The versions of one entry, each with what it was called then and what changed in it. */
async function entryFeed(making: Making, number: number): Promise<FoundFeed> {
  const found = await findRecord("entry", number, null);
  if (found.state === "merged") return { survivor: `${making.siteUrl}/feeds/${making.locale}/entries/${found.survivor}` };
  if (found.state !== "published") return { status: found.state === "withdrawn" ? 410 : 404 };
  // A name that is withheld now is said of no version.
  const isNameless = assessmentOf(found.version.units).nameWithheld;
  const titleThen = ({ units }: PublicVersion) => titleIn(making, { number, title: isNameless ? null : (titleOf(units)?.text ?? null) });
  const lines = (await listVersions("entry", number)).slice(0, FEED_LENGTH + 1);
  const versions = await listVersionsOf("entry", lines.map(({ version }) => ({ number, version })));
  const items = versions.slice(0, FEED_LENGTH).map((version, index) => {
    const title = making.t("feeds.version", { title: titleThen(version), version: String(version.version) });
    return versionItem(making, version, title, changeWords(making.t, version, versions[index + 1]));
  });
  return kept(feedOf(making, `entries/${number}`, titleThen(found.version), `/entries/${number}`, items));
}

function titleIn({ t }: Making, { number, title }: Pick<FeedEntry, "number" | "title">): string {
  return t("entry.titleWithNumber", { name: title ?? t("site.nameNotGiven"), number: String(number) });
}

function statusIn({ t }: Making, { status }: FeedEntry): string | null {
  return status === null ? null : t(`vocabulary.statusValues.${status}`);
}
