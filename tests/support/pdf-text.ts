import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader of a PDF can take out of it. */
export interface ReadPdf {
  pages: string[];
  title: string | undefined;
  language: string | null;
  /** Headings, from the outline that reading programs show. */
  outline: string[];
}

/** Opens a PDF with a program that is not ours. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  const { info } = await document.getMetadata();
  const read = { pages, title: (info as { Title?: string }).Title, language: (info as { Language?: string | null }).Language ?? null, outline: (await document.getOutline() ?? []).map(({ title }) => title) };
  await task.destroy();
  return read;
}
