/** Every format in which a citation can be had as a file. */
export const citationFormats = {
  text: { extension: "txt", mediaType: "text/plain", accepted: ["text/x-bibliography"] },
  chicago: { extension: "chicago.txt", mediaType: "text/plain", accepted: ["text/x-bibliography;style=chicago"] },
  apa: { extension: "apa.txt", mediaType: "text/plain", accepted: ["text/x-bibliography;style=apa"] },
  mla: { extension: "mla.txt", mediaType: "text/plain", accepted: ["text/x-bibliography;style=mla"] },
  bibtex: { extension: "bib", mediaType: "application/x-bibtex", accepted: ["application/x-bibtex", "text/x-bibtex"] },
  ris: { extension: "ris", mediaType: "application/x-research-info-systems", accepted: ["application/x-research-info-systems"] },
  csl: {
    extension: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
    accepted: ["application/vnd.citationstyles.csl+json", "application/citeproc+json"],
  },
} as const;

/** The name of a format of citations. */
export type CitationFormat = keyof typeof citationFormats;

/** The names of the formats, in the order in which they are offered. */
export const citationFormatNames = Object.keys(citationFormats) as CitationFormat[];

/** The format with an extension. */
export function formatOfExtension(extension: string): CitationFormat | null {
  return citationFormatNames.find((name) => citationFormats[name].extension === extension) ?? null;
}

/** What CSL and people call the styles that can be asked for, by how the names begin. */
const STYLE_NAMES: readonly [beginning: string, style: "chicago" | "apa" | "mla"][] = [["chicago", "chicago"], ["apa", "apa"], ["mla", "mla"], ["modern-language-association", "mla"]];

/** The type with the style that its parameters name; without one that is offered it stands for all of them. */
function typeWithStyle(type: string, parameters: readonly string[]): string {
  const named = parameters.map((one) => /^\s*style="?([\w-]+)"?\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
  const style = STYLE_NAMES.find(([beginning]) => named?.startsWith(beginning));
  return style ? `${type};style=${style[1]}` : type;
}

/** The format that an Accept header asks for by name and likes better than a page; null where it wants the page. */
export function formatAccepted(header: string | undefined): CitationFormat | null {
  const liked = new Map<string, number>();
  for (const part of (header ?? "").slice(0, 1_000).split(",")) {
    const [type = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    liked.set(typeWithStyle(type.trim(), parameters), quality === undefined ? 1 : Number(quality) || 0);
  }
  const ofPage = liked.get("text/html") ?? liked.get("text/*") ?? 0;
  const offered = citationFormatNames
    .map((name) => ({ name, quality: Math.max(0, ...citationFormats[name].accepted.map((type) => liked.get(type) ?? 0)) }))
    .filter(({ quality }) => quality > ofPage)
    .sort((a, b) => b.quality - a.quality);
  return offered[0]?.name ?? null;
}
