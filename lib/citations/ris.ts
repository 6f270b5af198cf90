import { citedTitle } from "./cited-work";
import type { CitedWork } from "./cited-work";

/**
 * RIS (https://en.wikipedia.org/wiki/RIS_(file_format), after Research Information Systems 2011): a tag, two blanks, a
 * hyphen, a blank and the value in UTF-8, lines ended by carriage return and line feed.
 */
export function toRis(work: CitedWork): string {
  const { id, medium, authors, number, version, publishedOn, accessedOn, url, site, language, note } = work;
  const slashed = (day: string) => day.replaceAll("-", "/");
  const lines: [tag: string, value: string | null][] = [
    ["TY", medium === "dataset" ? "DATA" : "ELEC"],
    ["ID", id],
    ...authors.map((author): [string, string] => ["AU", author]),
    ["TI", citedTitle(work)],
    ["T2", site],
    ["PB", site],
    ["PY", publishedOn.slice(0, 4)],
    ["DA", slashed(publishedOn)],
    ["ET", version === null ? null : `Version ${version}`],
    ["M1", number],
    ["UR", url],
    ["Y2", slashed(accessedOn)],
    ["LA", language],
    ["N1", note],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

/** A line break would begin another field. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
