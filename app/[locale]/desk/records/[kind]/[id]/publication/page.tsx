import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { PublicationView } from "@/components/publication/publication-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { findRecordHistory } from "@/lib/history/curator-queries";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findPublicStanding, listErasableClaims, previewMerge } from "@/lib/publication/curator-queries";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { canErase, canPublish } from "@/lib/publication/policy";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { orNotFound } from "@/app/[locale]/desk/found-or-not";
import { recordOf } from "@/app/[locale]/desk/records/[kind]/[id]/record-of";
import { erase, merge, reinstate, unmerge, withdraw } from "./actions";

interface PublicationProps {
  params: Promise<{ locale: string; kind: string; id: string }>;
  searchParams: Promise<QueryParams>;
}

const actions = { withdraw, reinstate, merge, unmerge, erase };

export async function generateMetadata({ params }: PublicationProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.records.standing };
}

/** What readers have of one record, and what can be done about it. */
export default async function PublicationPage({ params, searchParams }: PublicationProps) {
  const { kind: askedKind, id } = await params;
  const path = `/desk/records/${askedKind}/${id}/publication`;
  const curator = await requireCurator(await pageLocale(params), path);
  const { kind, subjectId } = recordOf({ kind: askedKind, id });
  if (!canPublish(curator) && !canErase(curator)) notFound();
  const { title } = await orNotFound(findRecordHistory(curator, kind, subjectId));
  const standing = await findPublicStanding(curator, subjectId);
  const { into } = await searchParams;
  const number = into ? parsePageParam(into) : null;
  const preview = standing && number ? await previewMerge(curator, standing.ref, { kind, number }) : null;
  const claims = canErase(curator) && kind === "entry" ? await listErasableClaims(curator, subjectId) : null;
  return (
    <DeskPage frame={await deskFrame(curator)} path={path}>
      <PublicationView
        kind={kind} subjectId={subjectId} title={title} standing={standing} actions={actions}
        asked={[into ?? ""].flat()[0]?.slice(0, 20) ?? ""} preview={preview} claims={claims} mayPublish={canPublish(curator)}
      />
    </DeskPage>
  );
}
