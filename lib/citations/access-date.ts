import { dateParts } from "./cited-work";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** The handbook of the Modern Language Association leaves months of up to four letters whole and cuts September after four. */
const SHORT_MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/** A day as Chicago and APA write it. */
function monthFirst(day: string): string {
  const [year, month, date] = dateParts(day);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** A day as MLA writes it. */
function dayFirst(day: string): string {
  const [year, month, date] = dateParts(day);
  return `${date} ${SHORT_MONTHS[month - 1]} ${year}`;
}

/**
 * How each style says when something was read. Styles ask for it where what is cited may change, and leave it out by
 * themselves where it has a date; what stands here is cited with both. Chicago 14.12, APA 9.16, MLA 5.111.
 */
export const accessAdded = {
  chicago: (text: string, url: string, day: string) => putBefore(text, url, `accessed ${monthFirst(day)}, `),
  apa: (text: string, url: string, day: string) => putBefore(text, url, `Retrieved ${monthFirst(day)}, from `),
  mla: (text: string, _url: string, day: string) => `${text} Accessed ${dayFirst(day)}.`,
} as const;

function putBefore(text: string, url: string, words: string): string {
  const at = text.lastIndexOf(url);
  return at === -1 ? text : `${text.slice(0, at)}${words}${text.slice(at)}`;
}
