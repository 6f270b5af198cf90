import type { assignableRoles } from "@/lib/users/vocabulary";
import { furnished } from "./furnished-desk";

/** A role that somebody at the desk can have. */
export type DeskRole = (typeof assignableRoles)[number];

const WRITERS: readonly DeskRole[] = ["contributor", "curator", "reviewer", "protection_officer"];
const READERS: readonly DeskRole[] = ["curator", "reviewer", "protection_officer"];
const EVERYBODY: readonly DeskRole[] = ["contributor", "curator", "reviewer", "protection_officer", "administrator"];

/**
 * Every page of the desk, by its file below app/[locale]/desk: an address of it without the language, and who sees
 * more than that there is nothing. `door` pages stand before the desk, for those who are not signed in. A page without
 * a row here fails the tests.
 */
export const deskPages: Record<string, { path: string; heading: string } & ({ roles: readonly DeskRole[] } | { door: true })> = {
  "page.tsx": { path: "/desk", heading: "The desk", roles: EVERYBODY },
  "[...rest]/page.tsx": { path: "/desk/nothing/here", heading: "Nothing here", roles: [] },
  "work/[queue]/page.tsx": { path: "/desk/work/no-news", heading: "No news for 12 months", roles: READERS },
  "bulk/page.tsx": { path: `/desk/bulk?kind=entry&action=add_to_list&record=${furnished.person}`, heading: "Put on a list", roles: WRITERS },
  "bulk/[id]/page.tsx": { path: `/desk/bulk/${furnished.bulk}`, heading: "What was done", roles: READERS },
  "search-index/page.tsx": { path: "/desk/search-index", heading: "Search index", roles: [...READERS, "administrator"] },
  "account/page.tsx": { path: "/desk/account", heading: "Seen by a test", roles: EVERYBODY },
  "accounts/page.tsx": { path: "/desk/accounts", heading: "Accounts", roles: ["administrator"] },
  "keys/page.tsx": { path: "/desk/keys", heading: "Keys for programs", roles: ["administrator"] },
  "testimonies/page.tsx": { path: "/desk/testimonies", heading: "Testimonies", roles: WRITERS },
  "testimonies/new/page.tsx": { path: "/desk/testimonies/new", heading: "New testimony", roles: WRITERS },
  "testimonies/[id]/page.tsx": { path: `/desk/testimonies/${furnished.testimony}`, heading: "A source on the furnished desk", roles: READERS },
  "persons/page.tsx": { path: "/desk/persons", heading: "Persons", roles: WRITERS },
  "persons/new/page.tsx": { path: "/desk/persons/new", heading: "New person", roles: WRITERS },
  "persons/[id]/page.tsx": { path: `/desk/persons/${furnished.person}`, heading: "Furnished Testov", roles: READERS },
  "persons/[id]/images/page.tsx": { path: `/desk/persons/${furnished.person}/images`, heading: "Pictures", roles: READERS },
  "sources/page.tsx": { path: "/desk/sources", heading: "Sources", roles: WRITERS },
  "sources/new/page.tsx": { path: "/desk/sources/new", heading: "New source", roles: WRITERS },
  "sources/[id]/page.tsx": { path: `/desk/sources/${furnished.source}`, heading: "A source on the furnished desk", roles: READERS },
  "vocabularies/page.tsx": { path: "/desk/vocabularies", heading: "Labels", roles: ["administrator"] },
  "vocabularies/[vocabulary]/page.tsx": { path: "/desk/vocabularies/image-types", heading: "File types of pictures", roles: ["administrator"] },
  "vocabularies/[vocabulary]/[term]/page.tsx": { path: "/desk/vocabularies/relation-kinds/parent", heading: "parent", roles: ["administrator"] },
  "log/page.tsx": { path: "/desk/log", heading: "Log", roles: ["administrator"] },
  "records/[kind]/[id]/history/page.tsx": { path: `/desk/records/entry/${furnished.submittedPerson}/history`, heading: "A Person in the Queue", roles: READERS },
  "records/[kind]/[id]/history/compare/page.tsx": { path: `/desk/records/facility/${furnished.facility}/history/compare`, heading: "Two moments compared", roles: READERS },
  "records/[kind]/[id]/history/bring-back/page.tsx": { path: `/desk/records/facility/${furnished.facility}/history/bring-back?part=own`, heading: "Bring back what stood there earlier", roles: READERS },
  "records/[kind]/[id]/unpublished/page.tsx": { path: `/desk/records/entry/${furnished.submittedPerson}/unpublished`, heading: "A Person in the Queue", roles: READERS },
  "records/[kind]/[id]/publication/page.tsx": { path: `/desk/records/entry/${furnished.submittedPerson}/publication`, heading: "A Person in the Queue", roles: ["reviewer", "protection_officer"] },
  "review/page.tsx": { path: "/desk/review", heading: "Review", roles: WRITERS },
  "review/[id]/page.tsx": { path: `/desk/review/${furnished.submission}`, heading: "A Person in the Queue", roles: READERS },
  "requests/page.tsx": { path: "/desk/requests?state=open", heading: "Requests", roles: READERS },
  "requests/new/page.tsx": { path: `/desk/requests/new?kind=entry&record=${furnished.person}`, heading: "Log a request", roles: READERS },
  "requests/[id]/page.tsx": { path: `/desk/requests/${furnished.request}`, heading: "Request 900001", roles: READERS },
  "facilities/page.tsx": { path: "/desk/facilities", heading: "Facilities", roles: WRITERS },
  "facilities/new/page.tsx": { path: "/desk/facilities/new", heading: "New facility", roles: WRITERS },
  "facilities/[id]/page.tsx": { path: `/desk/facilities/${furnished.facility}`, heading: "Furnished Camp", roles: READERS },
  "places/page.tsx": { path: "/desk/places", heading: "Places", roles: WRITERS },
  "places/new/page.tsx": { path: "/desk/places/new", heading: "New place", roles: WRITERS },
  "places/[id]/page.tsx": { path: `/desk/places/${furnished.place}`, heading: "Furnished County", roles: READERS },
  "organisations/page.tsx": { path: "/desk/organisations", heading: "Organisations", roles: WRITERS },
  "organisations/new/page.tsx": { path: "/desk/organisations/new", heading: "New organisation", roles: WRITERS },
  "organisations/[id]/page.tsx": { path: `/desk/organisations/${furnished.organisation}`, heading: "Furnished Committee", roles: READERS },
  "lists/page.tsx": { path: "/desk/lists", heading: "Lists", roles: WRITERS },
  "lists/new/page.tsx": { path: "/desk/lists/new", heading: "New list", roles: WRITERS },
  "lists/[id]/page.tsx": { path: `/desk/lists/${furnished.list}`, heading: "A furnished list", roles: READERS },
  "sign-in/page.tsx": { path: "/desk/sign-in", heading: "Sign in", door: true },
  "forgotten/page.tsx": { path: "/desk/forgotten", heading: "Password forgotten", door: true },
  "link/[token]/page.tsx": { path: `/desk/link/${"0".repeat(64)}`, heading: "This link cannot be used", door: true },
  "second-factor/page.tsx": { path: "/desk/second-factor", heading: "Sign in", door: true },
  "second-factor/set-up/page.tsx": { path: "/desk/second-factor/set-up", heading: "Sign in", door: true },
};

/**
 * Every address of the desk that is no page, by its file below app/[locale]/desk, and who gets an answer; for everybody
 * else, and for those who are not signed in, there is nothing.
 */
export const deskRoutes: Record<string, { path: string; roles: readonly DeskRole[] }> = {
  "images/[id]/[width]/route.ts": { path: `/desk/images/${furnished.image}/320`, roles: READERS },
};
