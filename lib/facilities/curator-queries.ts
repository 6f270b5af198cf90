import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { findRecord, listNamedRecords } from "@/lib/desk/named-record-queries";
import type { FoundRecord, NamedRow } from "@/lib/desk/named-record-queries";
import type { Page } from "@/lib/publication/page";
import { facilityStore } from "./facility-store";
import type { FacilityValues } from "./schema";

/** Facilities with a name in which every word stands. */
export const listFacilities = (curator: Curator, words = "", page = 1): Promise<Page<NamedRow>> => listNamedRecords(curator, "facility", words, page);

/** One facility with everything that its form holds. */
export const findFacility = (curator: Curator, id: string): Promise<FoundRecord<FacilityValues>> => findRecord(curator, facilityStore, id);
