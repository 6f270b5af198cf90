import "server-only";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { accessAdded } from "./access-date";
import { citedTitle } from "./cited-work";
import type { CitedWork } from "./cited-work";

/**
 * The styles that are offered, each a CSL style that the typesetter brings along. A note is what stands in a footnote;
 * an entry is a line of a list of works cited. See docs/decisions/0021-citation-styles.md.
 */
const styles = {
  chicago: { csl: "chicago-fullnotes", as: "note", quotesTitles: true },
  apa: { csl: "apa", as: "entry", quotesTitles: false },
  mla: { csl: "modern-language-association", as: "entry", quotesTitles: true },
} as const;

/** The name of a style. */
export type CitationStyle = keyof typeof styles;
/** A citation in each style, as plain text. */
export type StyledCitations = Record<CitationStyle, string>;

const KEY = "work";
/** Of how many citations ago the typesetter remembers its parts. */
const REMEMBERED = 10;
let compiler: NodeCompiler | undefined;

/** Writes a citation in every style. The styles come with the typesetter; nothing is fetched. */
export function styledCitations(work: CitedWork): StyledCitations {
  const written = (style: CitationStyle) => accessAdded[style](write(style, work), work.url, work.accessedOn);
  return { chicago: written("chicago"), apa: written("apa"), mla: written("mla") };
}

function write(style: CitationStyle, work: CitedWork): string {
  compiler ??= NodeCompiler.create({});
  const { csl, as, quotesTitles } = styles[style];
  const title = quotesTitles ? inQuotes(citedTitle(work)) : citedTitle(work);
  const made = compiler.tryHtml({ mainFileContent: documents[as](csl), inputs: { works: bibliography(work, title) } });
  compiler.evictCache(REMEMBERED);
  const html = made.result?.body();
  if (html === undefined) throw new Error(`The citation of ${work.id} could not be written in the style ${csl}.`);
  return plainText(html);
}

const documents = {
  // A style of notes writes into a footnote; its text is taken out of there.
  note: (csl: string) => `#show footnote: it => it.body\n#show bibliography: it => []\n#cite(<${KEY}>)\n#bibliography(bytes(sys.inputs.works), style: "${csl}", title: none)`,
  entry: (csl: string) => `#bibliography(bytes(sys.inputs.works), style: "${csl}", title: none, full: true)`,
} as const;

/** The work as the typesetter reads it: JSON is YAML, and in braces a title keeps its letters. */
function bibliography(work: CitedWork, title: string): string {
  const { authors, publishedOn, accessedOn, url, site } = work;
  return JSON.stringify({
    [KEY]: {
      type: "web",
      title: `{${verbatim(title)}}`,
      ...(authors.length > 0 ? { author: authors.map((name) => ({ name })) } : {}),
      date: publishedOn,
      url: { value: url, date: accessedOn },
      parent: { type: "web", title: `{${verbatim(site)}}` },
    },
  });
}

/** Quotation marks within quotation marks are single ones: Chicago 13.30, MLA 6.39. */
function inQuotes(title: string): string {
  return title.replace(/"([^"]*)"/g, "‘$1’").replace(/“/g, "‘").replace(/”/g, "’");
}

/** Letters that would mean something in a title. */
function verbatim(text: string): string {
  return text.replace(/[\\{}$]/g, "\\$&");
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ""] ?? whole);
    })
    .replace(/\s+/g, " ")
    .trim();
}
