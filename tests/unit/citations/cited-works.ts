import type { CitedWork } from "@/lib/citations/cited-work";

/** A work to be cited, with what a test says of it. */
export function citedWork(given: Partial<CitedWork> = {}): CitedWork {
  return {
    id: "guwah-entry-167-3",
    medium: "page",
    name: "Örnek Misal",
    numbered: "entry 167, version 3",
    authors: [],
    number: "entry 167",
    version: 3,
    publishedOn: "2026-03-04",
    accessedOn: "2026-11-23",
    url: "https://guwah.example/entries/167@3",
    site: "Guwah",
    language: "ug-Latn",
    note: null,
    ...given,
  };
}

/** Every kind of letter that a style or a format could take for its own. */
export const HOSTILE = "Aman \\ {Test} $1 & $2 100% #let _x_ *b* ~ ^ <b>i</b> “q” @misc{a, [z] `c` -- // /* é ئامان 阿曼";
