import type { Metadata } from "next";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";

interface NotFoundProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NotFoundProps): Promise<Metadata> {
  return nothingHereMetadata(await pageLocale(params));
}

/** What every address without a page shows; the site server answers it with 404. */
export default function NotFoundPage() {
  return <NothingHerePage />;
}
