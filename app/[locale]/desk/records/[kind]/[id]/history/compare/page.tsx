import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { ComparisonView } from "@/components/history/comparison-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { findComparison } from "@/lib/history/comparison-queries";
import { momentParam } from "@/lib/history/schema";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { orNotFound } from "@/app/[locale]/desk/found-or-not";
import { recordOf } from "@/app/[locale]/desk/records/[kind]/[id]/record-of";

interface ComparisonProps {
  params: Promise<{ locale: string; kind: string; id: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: ComparisonProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.history.compareTitle };
}

/** Two moments of a record, compared. */
export default async function ComparisonPage({ params, searchParams }: ComparisonProps) {
  const { kind: asked, id } = await params;
  const path = `/desk/records/${asked}/${id}/history/compare`;
  const curator = await requireCurator(await pageLocale(params), path);
  const { kind, subjectId } = recordOf({ kind: asked, id });
  const { from, to } = await searchParams;
  const comparison = await orNotFound(findComparison(curator, kind, subjectId, { from: momentParam(from), to: momentParam(to) }));
  return (
    <DeskPage frame={await deskFrame(curator)} path={path}>
      <ComparisonView comparison={comparison} />
    </DeskPage>
  );
}
