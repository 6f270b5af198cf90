import { citationFormats } from "@/lib/citations/citation-formats";
import { describeRelease } from "@/lib/citations/describe-release";
import { describeSearch } from "@/lib/citations/describe-search";
import { describeWork, isCitedAlone } from "@/lib/citations/describe-work";
import type { CitedWork } from "@/lib/citations/cited-work";
import type { Cited } from "@/lib/citations/short-address";
import { shortAddress } from "@/lib/citations/short-address";
import { citationText } from "@/lib/citations/write-citation";
import { findReleasePage } from "@/lib/datasets/listed-releases";
import { findCitedVersion } from "@/lib/publication/citation-queries";
import { findSearchCited } from "@/lib/search/cited-search-queries";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface CitationProps {
  params: Promise<{ parts: string[] }>;
}

/** A citation as a file; the site server has looked whether what it cites can be read. */
export async function GET(_request: Request, { params }: CitationProps): Promise<Response> {
  const wanted = shortAddress(["cite", ...(await params).parts.map(decodeURIComponent)]);
  const work = wanted?.what === "citation" ? await findWork(wanted.cited, wanted.unitId) : null;
  if (wanted?.what !== "citation" || work === null) return new Response(null, { status: 404 });
  return new Response(citationText(wanted.format, work), { headers: { "content-type": `${citationFormats[wanted.format].mediaType}; charset=utf-8` } });
}

async function findWork(cited: Cited, unitId: string | null): Promise<CitedWork | null> {
  const context = { siteUrl: siteUrl(), today: new Date().toISOString().slice(0, 10) };
  if (cited.kind === "dataset") return (await findReleasePage(cited.name)) && describeRelease(cited.name, context);
  const { kind, number, version } = cited;
  if (kind === "search") {
    const search = await findSearchCited(number);
    return search && describeSearch(search, context);
  }
  const found = await findCitedVersion({ kind, number, version, unitId });
  return !found || (found.unit && !isCitedAlone(found.unit)) ? null : describeWork(found, context);
}
