import { PROBLEM_TYPE } from "@/lib/api/problems";
import { exportFile } from "@/lib/exports/export-file";
import { takeExportParams } from "@/lib/exports/export-params";
import { exportProblem } from "@/lib/exports/export-problem";
import { streamBody } from "@/lib/exports/stream-body";
import { pageLocale } from "@/lib/i18n/page-locale";
import { downloadPath } from "@/lib/permalinks";
import { paramsOf } from "@/lib/search/cited-search-queries";
import { findEntriesToExport } from "@/lib/search/found-entries-queries";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface ExportProps {
  params: Promise<{ locale: string }>;
}

/**
 * Everything that a search finds, as a file. What is asked has to be understood and answered whole; else people get the page
 * that says why, and programs a problem.
 */
export async function GET(request: Request, { params }: ExportProps): Promise<Response> {
  const asked = new URL(request.url).search;
  const isForPeople = request.headers.get("accept")?.includes("text/html") === true;
  const { choice, rest } = takeExportParams(paramsOf(asked));
  const found = choice && (await findEntriesToExport(rest));
  const problem = exportProblem(choice, found);
  if (!choice || !found || problem || (isForPeople && found.entries.length === 0)) {
    const headers = { "cache-control": "no-store", vary: "accept" };
    if (!problem || isForPeople) return new Response(null, { status: 303, headers: { ...headers, location: downloadPath(await pageLocale(params), asked) } });
    return Response.json(problem, { status: problem.status, headers: { ...headers, "content-type": PROBLEM_TYPE } });
  }
  const file = exportFile({ ...choice, entries: found.entries, siteUrl: siteUrl(), search: `/entries${found.query}`, now: new Date() });
  const headers = {
    "content-type": file.mediaType,
    "content-disposition": `attachment; filename="${file.name}"`,
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
  };
  return new Response(request.method === "HEAD" ? null : streamBody(file.content, (error) => console.error("An export broke off.", error)), { headers });
}
