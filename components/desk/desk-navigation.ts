/** What the desk's navigation can lead to; `key` is its label in the messages of the desk. */
export const deskNavigation = [
  { key: "start", path: "/desk" },
  { key: "persons", path: "/desk/persons" },
  { key: "testimonies", path: "/desk/testimonies" },
  { key: "sources", path: "/desk/sources" },
  { key: "facilities", path: "/desk/facilities" },
  { key: "places", path: "/desk/places" },
  { key: "organisations", path: "/desk/organisations" },
  { key: "lists", path: "/desk/lists" },
  { key: "review", path: "/desk/review" },
  { key: "requests", path: "/desk/requests" },
  { key: "vocabularies", path: "/desk/vocabularies" },
  { key: "accounts", path: "/desk/accounts" },
  { key: "keys", path: "/desk/keys" },
  { key: "log", path: "/desk/log" },
  { key: "account", path: "/desk/account" },
] as const;

/** A place of the desk that the navigation can lead to. */
export type DeskPlace = (typeof deskNavigation)[number]["key"];
