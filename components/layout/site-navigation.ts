/** The main navigation, in order: message key and address without its language. */
export const siteNavigation = [
  { key: "entries", path: "/entries" },
  { key: "testimonies", path: "/testimonies" },
  { key: "sources", path: "/sources" },
  { key: "facilities", path: "/facilities" },
  { key: "places", path: "/places" },
  { key: "organisations", path: "/organisations" },
  { key: "lists", path: "/lists" },
  { key: "method", path: "/method" },
] as const;
