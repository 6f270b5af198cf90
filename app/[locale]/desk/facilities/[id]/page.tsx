import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { NamedRecordView } from "@/components/named-records/named-record-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findFacility } from "@/lib/facilities/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { changeFacility } from "@/app/[locale]/desk/facilities/actions";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { ReviewOfRecord } from "@/app/[locale]/desk/review/review-of-record";

interface FacilityProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: FacilityProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.facilities.one };
}

/** One facility on file. */
export default async function FacilityPage({ params }: FacilityProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/facilities/${id}` : "/desk/facilities");
  if (id === null) notFound();
  const record = await orNotFound(findFacility(curator, id));
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "facility", id)]);
  return (
    <DeskPage frame={frame} path={`/desk/facilities/${id}`}>
      <NamedRecordView kind="facility" record={record} actions={{ save: changeFacility, lookUp }} draft={draft} />
      <ReviewOfRecord curator={curator} kind="facility" record={record} />
    </DeskPage>
  );
}
