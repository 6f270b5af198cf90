import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { VocabularyView } from "@/components/vocabularies/vocabulary-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listTerms } from "@/lib/vocabularies/curator-queries";
import { vocabularyPath } from "@/lib/vocabularies/term-path";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { orNotFound } from "@/app/[locale]/desk/found-or-not";

interface VocabularyProps {
  params: Promise<{ locale: string; vocabulary: string }>;
}

export async function generateMetadata({ params }: VocabularyProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.vocabularies.title };
}

/** The terms of one vocabulary. */
export default async function VocabularyPage({ params }: VocabularyProps) {
  const { vocabulary } = await params;
  const curator = await requireCurator(await pageLocale(params), "/desk/vocabularies");
  const { name, terms } = await orNotFound(listTerms(curator, vocabulary));
  return (
    <DeskPage frame={await deskFrame(curator)} path={vocabularyPath(name)}>
      <VocabularyView name={name} terms={terms} />
    </DeskPage>
  );
}
