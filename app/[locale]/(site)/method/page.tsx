import type { Metadata } from "next";
import { SitePage } from "@/components/layout/site-page";
import { MethodView } from "@/components/method/method-view";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";

interface MethodProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: MethodProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { method } = messagesOf(locale);
  return pageMetadata({ locale, path: "/method", title: method.title, description: method.lead });
}

/** How entries are made, shown and changed. */
export default function MethodPage() {
  return (
    <SitePage path="/method">
      <MethodView />
    </SitePage>
  );
}
