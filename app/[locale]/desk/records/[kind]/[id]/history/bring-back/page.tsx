import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { BringBackView } from "@/components/history/bring-back-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { findBringable } from "@/lib/history/comparison-queries";
import { momentParam, partParam } from "@/lib/history/schema";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { orNotFound } from "@/app/[locale]/desk/found-or-not";
import { recordOf } from "@/app/[locale]/desk/records/[kind]/[id]/record-of";
import { bringBack } from "./actions";

interface BringBackProps {
  params: Promise<{ locale: string; kind: string; id: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: BringBackProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.history.bringBackTitle };
}

/** A part of a record as it was at an earlier moment, to be brought back. */
export default async function BringBackPage({ params, searchParams }: BringBackProps) {
  const { kind: asked, id } = await params;
  const path = `/desk/records/${asked}/${id}/history/bring-back`;
  const curator = await requireCurator(await pageLocale(params), path);
  const { kind, subjectId } = recordOf({ kind: asked, id });
  const query = await searchParams;
  const [moment, part] = [momentParam(query.moment), partParam(query.part)];
  if (part === null) notFound();
  const found = await orNotFound(findBringable(curator, kind, subjectId, { moment, part }));
  return (
    <DeskPage frame={await deskFrame(curator)} path={path}>
      <BringBackView found={found} newId={randomUUID()} bringBack={bringBack} />
    </DeskPage>
  );
}
