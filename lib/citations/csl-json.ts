import { citedTitle, dateParts } from "./cited-work";
import type { CitedWork } from "./cited-work";

/** CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, schema csl-data.json): one item in a list. */
export function toCslJson(work: CitedWork): string {
  const { id, medium, authors, number, version, publishedOn, accessedOn, url, site, language, note } = work;
  const item = {
    id,
    type: medium === "dataset" ? "dataset" : "webpage",
    title: citedTitle(work),
    // Nobody knows which part of a name is the family's: it is kept whole.
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    "container-title": site,
    publisher: site,
    number,
    ...(version === null ? {} : { version: String(version) }),
    issued: { "date-parts": [dateParts(publishedOn)] },
    accessed: { "date-parts": [dateParts(accessedOn)] },
    URL: url,
    ...(language === null ? {} : { language }),
    ...(note === null ? {} : { note }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
