import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulkOutcomeView } from "@/components/bulk/bulk-outcome-view";
import { DeskPage } from "@/components/desk/desk-page";
import { requireCurator } from "@/lib/auth/require-curator";
import { findBulk } from "@/lib/bulk/curator-queries";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { undoBulk } from "@/app/[locale]/desk/bulk/actions";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";

interface BulkOutcomeProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: BulkOutcomeProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.bulk.outcome };
}

/** What came of a change of many records, and the way back. */
export default async function BulkOutcomePage({ params }: BulkOutcomeProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/bulk/${id}` : "/desk");
  if (id === null) notFound();
  const [outcome, frame] = await Promise.all([orNotFound(findBulk(curator, id)), deskFrame(curator)]);
  return (
    <DeskPage frame={frame} path={`/desk/bulk/${id}`}>
      <BulkOutcomeView outcome={outcome} undo={undoBulk} />
    </DeskPage>
  );
}
