/** What a citation says, before any style: days are days of the calendar (UTC). */
export interface CitedWork {
  /** For reference managers: `guwah-entry-167-3`. */
  id: string;
  /** A page to read, or files with data. */
  medium: "page" | "dataset";
  /** What is cited is called, in its own letters, or in words where it has no name. */
  name: string;
  /** What stands in brackets after it: `entry 167, version 3`. */
  numbered: string;
  /** Who speaks, as far as it is public. */
  authors: readonly string[];
  /** The number with its kind: `entry 167`. */
  number: string;
  version: number | null;
  publishedOn: string;
  accessedOn: string;
  url: string;
  /** What the collection is called. */
  site: string;
  /** A BCP 47 tag of what is cited, where it is known. */
  language: string | null;
  /** What describes the thing beside: of a document who published it, when and where. */
  note: string | null;
}

/** The title as citations write it: the name with its number, so that nobody has to look for it. */
export function citedTitle({ name, numbered }: Pick<CitedWork, "name" | "numbered">): string {
  return `${name} (${numbered})`;
}

/** Year, month and day of a day. */
export function dateParts(day: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}
