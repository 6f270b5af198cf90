import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { NamedRecordView } from "@/components/named-records/named-record-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findPlace } from "@/lib/places/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { changePlace } from "@/app/[locale]/desk/places/actions";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { ReviewOfRecord } from "@/app/[locale]/desk/review/review-of-record";

interface PlaceProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: PlaceProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.places.one };
}

/** One place on file. */
export default async function PlacePage({ params }: PlaceProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/places/${id}` : "/desk/places");
  if (id === null) notFound();
  const record = await orNotFound(findPlace(curator, id));
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "place", id)]);
  return (
    <DeskPage frame={frame} path={`/desk/places/${id}`}>
      <NamedRecordView kind="place" record={record} actions={{ save: changePlace, lookUp }} draft={draft} />
      <ReviewOfRecord curator={curator} kind="place" record={record} />
    </DeskPage>
  );
}
