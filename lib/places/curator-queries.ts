import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { findRecord, listNamedRecords } from "@/lib/desk/named-record-queries";
import type { FoundRecord, NamedRow } from "@/lib/desk/named-record-queries";
import type { Page } from "@/lib/publication/page";
import { placeStore } from "./place-store";
import type { PlaceValues } from "./schema";

/** Places with a name in which every word stands. */
export const listPlaces = (curator: Curator, words = "", page = 1): Promise<Page<NamedRow>> => listNamedRecords(curator, "place", words, page);

/** One place with everything that its form holds. */
export const findPlace = (curator: Curator, id: string): Promise<FoundRecord<PlaceValues>> => findRecord(curator, placeStore, id);
