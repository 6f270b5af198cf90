/** What a crawl wants to know of a page. */
export interface PageFacts {
  lang: string | null;
  dir: string | null;
  title: string;
  headings: number;
  ids: string[];
  /** Addresses that the page links to, as they stand in it, and those that its head offers to programs. */
  links: string[];
  /** All words of the page, those in attributes too. */
  words: string;
  problems: string[];
}

/** Reads a page's markup; runs in a browser, where it is parsed as readers' browsers parse it. */
export function readPageFacts(html: string): PageFacts {
  const page = new DOMParser().parseFromString(html, "text/html");
  const all = [...page.querySelectorAll("*")];
  const problems: string[] = [];
  const is = (tag: string) => (element: Element) => element.localName === tag;

  for (const script of all.filter(is("script"))) {
    if (/^\/script\/site-\w+\.js$/.test(script.getAttribute("src") ?? "")) continue;
    if (script.getAttribute("type") !== "application/ld+json") problems.push(`script: ${script.outerHTML.slice(0, 80)}`);
    else {
      try {
        JSON.parse(script.textContent ?? "");
      } catch {
        problems.push("JSON-LD that is not JSON");
      }
    }
  }
  for (const element of all) {
    for (const { name } of element.attributes) {
      if (name === "style" || name.startsWith("on")) problems.push(`${name}= on ${element.localName}`);
    }
    const loaded = element.getAttribute("src") ?? (is("link")(element) ? element.getAttribute("href") : null);
    const rel = element.getAttribute("rel") ?? "";
    if (loaded !== null && !loaded.startsWith("/") && !/^(?:canonical|alternate|cite-as)$/.test(rel)) problems.push(`loads ${loaded}`);
  }
  if (all.some(is("style"))) problems.push("style element");
  const ids = all.flatMap((element) => (element.id === "" ? [] : [element.id]));
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) problems.push(`id ${id} twice`);
  for (const label of page.querySelectorAll("[aria-labelledby], [aria-describedby]")) {
    const named = `${label.getAttribute("aria-labelledby") ?? ""} ${label.getAttribute("aria-describedby") ?? ""}`.trim().split(/\s+/);
    for (const id of named) if (!ids.includes(id)) problems.push(`names ${id}, which is not there`);
  }
  const words = [page.documentElement.textContent ?? "", ...all.flatMap((element) => [...element.attributes].map(({ value }) => value))].join(" ");
  const { documentElement: root } = page;
  return {
    lang: root.getAttribute("lang"),
    dir: root.getAttribute("dir"),
    title: page.title,
    headings: page.querySelectorAll("h1").length,
    ids,
    links: [...page.querySelectorAll('a[href], link[rel="alternate"][type]')].map((link) => link.getAttribute("href") ?? ""),
    words,
    problems,
  };
}
