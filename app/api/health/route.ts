import { countPublished } from "@/lib/publication/public-queries";

export const dynamic = "force-dynamic";

/** Whether this process can serve readers: it answers, and so does its database. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    await countPublished();
    return Response.json({ status: "ok" }, { headers });
  } catch {
    return Response.json({ status: "unavailable", reason: "The database does not answer." }, { status: 503, headers });
  }
}
