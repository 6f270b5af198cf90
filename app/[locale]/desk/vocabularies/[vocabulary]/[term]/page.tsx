import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { TermView } from "@/components/vocabularies/term-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findTerm } from "@/lib/vocabularies/curator-queries";
import { termPath } from "@/lib/vocabularies/term-path";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { orNotFound } from "@/app/[locale]/desk/found-or-not";
import { changeLabel, resetLabel } from "@/app/[locale]/desk/vocabularies/actions";

interface TermProps {
  params: Promise<{ locale: string; vocabulary: string; term: string }>;
}

export async function generateMetadata({ params }: TermProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.vocabularies.one };
}

/** One term of a vocabulary, with its label in every language. */
export default async function TermPage({ params }: TermProps) {
  const { vocabulary, term } = await params;
  const curator = await requireCurator(await pageLocale(params), "/desk/vocabularies");
  const found = await orNotFound(findTerm(curator, vocabulary, term));
  return (
    <DeskPage frame={await deskFrame(curator)} path={termPath(found.name, found.term)}>
      <TermView found={found} actions={{ changeLabel, resetLabel }} />
    </DeskPage>
  );
}
