import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { VocabularyIndex } from "@/components/vocabularies/vocabulary-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { wordsParam } from "@/lib/desk/words-param";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import type { QueryParams } from "@/lib/publication/page-param";
import { findTerms, listVocabularies } from "@/lib/vocabularies/curator-queries";
import { canChangeLabels } from "@/lib/vocabularies/policy";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface VocabulariesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: VocabulariesProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.vocabularies.title };
}

/** All vocabularies whose labels can be changed. */
export default async function VocabulariesPage({ params, searchParams }: VocabulariesProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/vocabularies");
  if (!canChangeLabels(curator)) notFound();
  const query = wordsParam((await searchParams).q);
  const [frame, vocabularies, found] = await Promise.all([deskFrame(curator), listVocabularies(curator), query === "" ? null : findTerms(curator, query)]);
  return (
    <DeskPage frame={frame} path="/desk/vocabularies">
      <VocabularyIndex query={query} vocabularies={vocabularies} found={found} />
    </DeskPage>
  );
}
