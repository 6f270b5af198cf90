import { citationFormats } from "@/lib/citations/citation-formats";
import { citationFilePath } from "@/lib/permalinks";
import { KeptPage } from "./kept-pages";
import type { SiteServerParts } from "./request-handler";
import type { SiteRoute } from "./site-route";

const CHECKED = "public, max-age=0, must-revalidate";
const NOT_INDEXED = { "cache-control": CHECKED, "x-robots-tag": "noindex" };

/**
 * A file with a citation, by the same rules as the page of what it cites: what was withdrawn is gone, what was merged
 * leads to the survivor, and a version that is cited stays. It has today's date in it and is kept for a day.
 */
export async function citationFile(parts: SiteServerParts, { cited, format, fileName }: Extract<SiteRoute, { to: "citation" }>, path: string): Promise<KeptPage> {
  if (cited.kind !== "search" && cited.kind !== "dataset") {
    const { kind, number, version } = cited;
    const head = await parts.findHead({ kind, number });
    if (head.state === "withdrawn") return plain(410);
    if (head.state === "missing" || (version !== null && version > head.currentVersion)) return plain(404);
    if (head.state === "merged" && (version === null || head.isSurvivorWithdrawn)) {
      const to = citationFilePath({ kind, number: head.survivor }, undefined, null, citationFormats[format].extension);
      return new KeptPage(308, { location: to, "cache-control": CHECKED }, Buffer.alloc(0));
    }
  }
  const { status, contentType, body } = await parts.next.render(path);
  if (status >= 500) throw new Error(`Next answered ${status}.`);
  if (status !== 200 || contentType.startsWith("text/html")) return plain(404);
  const headers = { "content-type": contentType, "content-disposition": `attachment; filename="${fileName}"`, ...NOT_INDEXED };
  return new KeptPage(200, headers, body);
}

function plain(status: number): KeptPage {
  const words = status === 410 ? "Withdrawn.\n" : "There is nothing at this address.\n";
  return new KeptPage(status, { "content-type": "text/plain; charset=utf-8", ...NOT_INDEXED }, Buffer.from(words));
}
