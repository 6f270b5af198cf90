import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { RecordHistoryView } from "@/components/history/record-history-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { findRecordHistory } from "@/lib/history/curator-queries";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { canErase, canPublish } from "@/lib/publication/policy";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { orNotFound } from "@/app/[locale]/desk/found-or-not";
import { recordOf } from "@/app/[locale]/desk/records/[kind]/[id]/record-of";

interface HistoryProps {
  params: Promise<{ locale: string; kind: string; id: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: HistoryProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.history.title };
}

/** The history of one record. */
export default async function HistoryPage({ params, searchParams }: HistoryProps) {
  const { kind: asked, id } = await params;
  const path = `/desk/records/${asked}/${id}/history`;
  const curator = await requireCurator(await pageLocale(params), path);
  const { kind, subjectId } = recordOf({ kind: asked, id });
  const page = parsePageParam((await searchParams).page) ?? 1;
  const history = await orNotFound(findRecordHistory(curator, kind, subjectId, page));
  return (
    <DeskPage frame={await deskFrame(curator)} path={path}>
      <RecordHistoryView history={history} mayChangePublication={canPublish(curator) || canErase(curator)} />
    </DeskPage>
  );
}
