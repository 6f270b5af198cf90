import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { SourceView } from "@/components/sources/source-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findSource } from "@/lib/sources/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { ReviewOfRecord } from "@/app/[locale]/desk/review/review-of-record";
import { changeSource, findByUrl } from "@/app/[locale]/desk/sources/actions";

interface SourceProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: SourceProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.sources.one };
}

/** One source on file. */
export default async function SourcePage({ params }: SourceProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/sources/${id}` : "/desk/sources");
  if (id === null) notFound();
  const source = await orNotFound(findSource(curator, id));
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "source", id)]);
  return (
    <DeskPage frame={frame} path={`/desk/sources/${id}`}>
      <SourceView source={source} actions={{ save: changeSource, findByUrl }} draft={draft} />
      <ReviewOfRecord curator={curator} kind="source" record={source} />
    </DeskPage>
  );
}
