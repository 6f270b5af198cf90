import type { z } from "zod";
import type { RecordNameValues } from "@/lib/desk/name-fields";
import { changeFacilitySchema, createFacilitySchema } from "@/lib/facilities/schema";
import { facilityKinds } from "@/lib/facilities/vocabulary";
import { changeOrganisationSchema, createOrganisationSchema } from "@/lib/organisations/schema";
import { organisationKinds } from "@/lib/organisations/vocabulary";
import type { Pick } from "@/lib/picks/pick";
import { changePlaceSchema, createPlaceSchema } from "@/lib/places/schema";
import { placeKinds } from "@/lib/places/vocabulary";

/** The kinds of record that have names in several languages. */
export type NamedKind = "place" | "facility" | "organisation";

/** What their forms hold; each kind has some of the fields. */
export interface NamedValues {
  names: RecordNameValues[];
  kind: string;
  /** Where a facility or organisation is. */
  place?: Pick | null;
  /** In what a place lies. */
  parent?: Pick | null;
  resolution?: string;
  description?: string;
  url?: string;
  visibility: "public" | "restricted";
  internalNote: string;
}

interface NamedForm {
  path: string;
  create: z.ZodType;
  change: z.ZodType;
  /** Group of the kinds' labels among the vocabularies. */
  vocabulary: string;
  kinds: Readonly<Record<string, unknown>>;
  /** The field that says in which place it lies. */
  within: "place" | "parent";
  /** The fields that only this kind has. */
  own: Partial<NamedValues>;
}

/** What tells the forms of these kinds apart. */
export const namedKinds: Record<NamedKind, NamedForm> = {
  place: {
    path: "/desk/places", create: createPlaceSchema, change: changePlaceSchema, vocabulary: "placeKinds", kinds: placeKinds, within: "parent",
    own: { resolution: "stated", parent: null },
  },
  facility: {
    path: "/desk/facilities", create: createFacilitySchema, change: changeFacilitySchema, vocabulary: "facilityKinds", kinds: facilityKinds, within: "place",
    own: { place: null },
  },
  organisation: {
    path: "/desk/organisations", create: createOrganisationSchema, change: changeOrganisationSchema, vocabulary: "organisationKinds", kinds: organisationKinds, within: "place",
    own: { place: null, description: "", url: "" },
  },
};
