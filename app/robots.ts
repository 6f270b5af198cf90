import type { MetadataRoute } from "next";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

/** What machines may read: everything public, which is all that is here. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/*/desk"] },
    sitemap: `${siteUrl()}/sitemap.xml`,
  };
}
