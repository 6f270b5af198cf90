import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndexFaults } from "@/components/dashboard/index-faults";
import { DeskPage } from "@/components/desk/desk-page";
import { requireCurator } from "@/lib/auth/require-curator";
import { findIndexFaults } from "@/lib/dashboard/curator-queries";
import { canRetryIndexing, canSeeIndex } from "@/lib/dashboard/policy";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { retryIndexing } from "./actions";

interface SearchIndexProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: SearchIndexProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.dashboard.index.title };
}

/** What the search has given up, and what to do about it. */
export default async function SearchIndexPage({ params, searchParams }: SearchIndexProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/search-index");
  if (!canSeeIndex(curator)) notFound();
  const page = parsePageParam((await searchParams).page) ?? 1;
  const [frame, { indexes, faults }] = await Promise.all([deskFrame(curator), findIndexFaults(curator, page)]);
  return (
    <DeskPage frame={frame} path="/desk/search-index">
      <IndexFaults indexes={indexes} faults={faults} retry={canRetryIndexing(curator) ? retryIndexing : null} />
    </DeskPage>
  );
}
