import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { UnpublishedView } from "@/components/reviews/unpublished-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { canErase, canPublish } from "@/lib/publication/policy";
import { findUnpublished } from "@/lib/reviews/unpublished-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { orNotFound } from "@/app/[locale]/desk/found-or-not";
import { recordOf } from "@/app/[locale]/desk/records/[kind]/[id]/record-of";

interface UnpublishedProps {
  params: Promise<{ locale: string; kind: string; id: string }>;
}

export async function generateMetadata({ params }: UnpublishedProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.review.unpublished };
}

/** What is on file of one record against what readers see of it. */
export default async function UnpublishedPage({ params }: UnpublishedProps) {
  const { kind: asked, id } = await params;
  const path = `/desk/records/${asked}/${id}/unpublished`;
  const curator = await requireCurator(await pageLocale(params), path);
  const { kind, subjectId } = recordOf({ kind: asked, id });
  const unpublished = await orNotFound(findUnpublished(curator, kind, subjectId));
  return (
    <DeskPage frame={await deskFrame(curator)} path={path}>
      <UnpublishedView unpublished={unpublished} mayChangePublication={canPublish(curator) || canErase(curator)} />
    </DeskPage>
  );
}
