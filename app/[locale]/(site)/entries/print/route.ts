import { pageLocale } from "@/lib/i18n/page-locale";
import { downloadPath } from "@/lib/permalinks";
import { findSelectionDocument } from "@/lib/print/find-document";
import { printedAnswer } from "@/lib/print/printed-answer";
import { parsePageParam } from "@/lib/publication/page-param";
import { paramsOf } from "@/lib/search/cited-search-queries";
import { findEntriesToExport } from "@/lib/search/found-entries-queries";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface PrintProps {
  params: Promise<{ locale: string }>;
}

/** What a search finds as a document to print. What is asked has to be understood and answered whole; else its page says why. */
export async function GET(request: Request, { params }: PrintProps): Promise<Response> {
  const asked = new URL(request.url).search;
  const locale = await pageLocale(params);
  const query = paramsOf(asked);
  const part = parsePageParam(query.page);
  const found = await findEntriesToExport(query);
  const document =
    part === null || found.problems.length > 0 || !found.isComplete
      ? null
      : await findSelectionDocument({ locale, siteUrl: siteUrl() }, { numbers: found.entries, part, search: `/entries${found.query}`, now: new Date() });
  return document ? printedAnswer(document) : new Response(null, { status: 303, headers: { location: downloadPath(locale, asked), "cache-control": "no-store" } });
}
