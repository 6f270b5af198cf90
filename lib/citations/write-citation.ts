import "server-only";
import { toBibtex } from "./bibtex";
import type { CitationFormat } from "./citation-formats";
import type { CitedWork } from "./cited-work";
import { toCslJson } from "./csl-json";
import { toRis } from "./ris";
import { styledCitations } from "./styled-citations";
import type { StyledCitations } from "./styled-citations";

/** A citation as a page shows it: in every style, and in every format for programs. */
export interface WrittenCitation {
  work: CitedWork;
  styled: StyledCitations;
  files: Readonly<Record<"bibtex" | "ris" | "csl", string>>;
}

/** Writes a citation in every style and format. */
export function writeCitation(work: CitedWork): WrittenCitation {
  return { work, styled: styledCitations(work), files: { bibtex: toBibtex(work), ris: toRis(work), csl: toCslJson(work) } };
}

const writers: Record<CitationFormat, (work: CitedWork) => string> = {
  text: (work) => {
    const { chicago, apa, mla } = styledCitations(work);
    return `Chicago:\n${chicago}\n\nAPA:\n${apa}\n\nMLA:\n${mla}\n`;
  },
  chicago: (work) => `${styledCitations(work).chicago}\n`,
  apa: (work) => `${styledCitations(work).apa}\n`,
  mla: (work) => `${styledCitations(work).mla}\n`,
  bibtex: toBibtex,
  ris: toRis,
  csl: toCslJson,
};

/** The file of a citation in one format. */
export function citationText(format: CitationFormat, work: CitedWork): string {
  return writers[format](work);
}
