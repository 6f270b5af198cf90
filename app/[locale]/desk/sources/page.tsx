import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { SourceIndex } from "@/components/sources/source-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { wordsParam } from "@/lib/desk/words-param";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { listSources } from "@/lib/sources/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface SourcesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: SourcesProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.sources.title };
}

/** All sources on file, to be looked through. */
export default async function SourcesPage({ params, searchParams }: SourcesProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/sources");
  if (!canCreateRecords(curator)) notFound();
  const { q, page } = await searchParams;
  const query = wordsParam(q);
  const [frame, sources] = await Promise.all([deskFrame(curator), listSources(curator, query, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/sources">
      <SourceIndex sources={sources} query={query} />
    </DeskPage>
  );
}
