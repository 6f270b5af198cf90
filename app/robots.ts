import type { MetadataRoute } from "next";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

/** Made for whoever cites or looks back: there is one for each fact, version and day, and none says more than the record. */
const OF_CITATIONS = ["/cite/", "/*/cite", "/*/searches/new", "/*asof="];

/** What machines may read: everything public, which is all that is here. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/*/desk", ...OF_CITATIONS] },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}
