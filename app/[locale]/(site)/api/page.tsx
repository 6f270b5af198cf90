import type { Metadata } from "next";
import { ApiReference } from "@/components/api/api-reference";
import { SitePage } from "@/components/layout/site-page";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { siteUrl } from "@/lib/site-url";

interface ApiPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ApiPageProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { api } = messagesOf(locale);
  return pageMetadata({ locale, path: "/api", title: api.title, description: api.lead });
}

/** What programs may ask. */
export default function ApiPage() {
  return (
    <SitePage path="/api">
      <ApiReference siteUrl={siteUrl()} requestsPerMinute={env.API_REQUESTS_PER_MINUTE} />
    </SitePage>
  );
}
