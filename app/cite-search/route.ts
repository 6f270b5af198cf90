import { citeSearch, paramsOf } from "@/lib/search/cited-search-queries";

export const dynamic = "force-dynamic";

/** Gives a search its number. Only the site server asks here, after it has looked where the form came from. */
export async function POST(request: Request): Promise<Response> {
  const search = (await request.formData()).get("search");
  const kept = await citeSearch(paramsOf(typeof search === "string" ? search : ""));
  return Response.json({ number: "number" in kept ? kept.number : null });
}
