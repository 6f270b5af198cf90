import { keysOf } from "@/lib/names/known-keys";
import { rankNames } from "@/lib/names/rank-names";
import { identifierKey } from "@/lib/publication/entry-facets";
import type { EntryCard } from "@/lib/publication/entry-card";
import type { PastEntry } from "@/lib/publication/past-entry-queries";
import { listingOf } from "@/lib/publication/record-listing";
import type { ListingFields } from "@/lib/publication/record-listing";
import type { EntryRow } from "./columns/entry-answer";
import { dayNumber } from "./columns/period-column";
import { indexedTexts } from "./search-document";
import type { SearchQuery } from "./search-query";
import { holdsAll } from "./snippet";

/** An entry as it was, with what lists and filters make of it. */
export interface ListedPastEntry extends PastEntry {
  listing: ListingFields;
}

/** What lists would have made of an entry. Whoever has no public name today has had none on any day. */
export function listPast(past: PastEntry): ListedPastEntry {
  const listing = listingOf("entry", past.units);
  return { ...past, listing: past.isNamelessNow ? { ...listing, title: null, titleLanguage: null, names: [], nameLanguages: [] } : listing };
}

/** What filters need to know of an entry as it was. */
export function pastRow({ number, publishedAt, listing }: ListedPastEntry): EntryRow {
  const day = (text: string | null) => (text === null ? null : dayNumber(text));
  const { status, sex, tier, detainedDoubtful } = listing;
  return {
    number,
    revision: 0,
    publishedAt: publishedAt.getTime(),
    statusOn: day(listing.statusOn),
    detained: detainedDoubtful === null ? null : { from: day(listing.detainedEarliest), to: day(listing.detainedLatest), isDoubtful: detainedDoubtful },
    status: status === null ? [] : [status],
    sex: sex === null ? [] : [sex],
    tier: tier === null ? [] : [tier],
    ethnicity: listing.ethnicities,
    age: listing.ageBands,
    place: listing.placeNumbers,
    facility: listing.facilityNumbers,
    suspected: listing.reasonsSuspected,
    official: listing.reasonsOfficial,
    sentence: listing.sentenceBands,
    role: listing.roles,
    list: listing.listNumbers,
    source: listing.sourceNumbers,
    language: listing.testimonyLanguages,
    photo: listing.images.length > 0 ? ["yes"] : [],
  };
}

/** Whether words find an entry as it was: by its number, one of another database, a name, or its own texts. */
export function isPastMatch({ number, units, listing }: ListedPastEntry, query: SearchQuery, isExact: boolean): boolean {
  const wanted = { words: query.words, phrases: query.phrases.map(({ words }) => words) };
  if (query.number === number || listing.identifiers.includes(identifierKey(query.text))) return true;
  if (holdsAll(indexedTexts(units).map(({ text }) => text), wanted)) return true;
  if (isExact || wanted.phrases.length > 0) return listing.names.some((name) => holdsAll([name], isExact ? wanted : { words: [], phrases: wanted.phrases }));
  const forms = listing.names.map((text) => ({ text, keys: keysOf(text) }));
  return rankNames({ text: query.text, keys: keysOf(query.text), isPrefix: false }, [{ id: number, forms }], () => 1).length > 0;
}

/** What a list shows of an entry as it was. */
export function pastCard({ number, publishedAt, firstPublishedAt, listing }: ListedPastEntry): EntryCard {
  const { title, titleLanguage, names, nameLanguages, status, statusOn, statusDate, statusDateKind, sex, ethnicities, tier, detainedEarliest, detainedLatest } = listing;
  return { number, title, titleLanguage, names, nameLanguages, status, statusOn, statusDate, statusDateKind, sex, ethnicities, tier, detainedEarliest, detainedLatest, publishedAt, firstPublishedAt };
}
