/** Databases whose numbers and links lead to entries here, by what they are called in addresses. */
export const foreignDatabases: Readonly<Record<string, { name: string; link: { path: string; param: string } }>> = {
  xvd: { name: "Xinjiang Victims Database", link: { path: "/viewentry.php", param: "entryno" } },
};

/** What stands in an address for a number that a link left out. */
export const NO_NUMBER = "none";

/** A database's name as addresses write it: `Invented Database` is `invented-database`. */
export function databaseCode(name: string): string {
  return name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
