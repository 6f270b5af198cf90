import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { findRecord, listNamedRecords } from "@/lib/desk/named-record-queries";
import type { FoundRecord, NamedRow } from "@/lib/desk/named-record-queries";
import type { Page } from "@/lib/publication/page";
import { organisationStore } from "./organisation-store";
import type { OrganisationValues } from "./schema";

/** Organisations with a name in which every word stands. */
export const listOrganisations = (curator: Curator, words = "", page = 1): Promise<Page<NamedRow>> => listNamedRecords(curator, "organisation", words, page);

/** One organisation with everything that its form holds. */
export const findOrganisation = (curator: Curator, id: string): Promise<FoundRecord<OrganisationValues>> => findRecord(curator, organisationStore, id);
