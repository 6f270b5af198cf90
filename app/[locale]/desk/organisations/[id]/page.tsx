import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { NamedRecordView } from "@/components/named-records/named-record-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findOrganisation } from "@/lib/organisations/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { changeOrganisation } from "@/app/[locale]/desk/organisations/actions";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { ReviewOfRecord } from "@/app/[locale]/desk/review/review-of-record";

interface OrganisationProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: OrganisationProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.organisations.one };
}

/** One organisation on file. */
export default async function OrganisationPage({ params }: OrganisationProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/organisations/${id}` : "/desk/organisations");
  if (id === null) notFound();
  const record = await orNotFound(findOrganisation(curator, id));
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "organisation", id)]);
  return (
    <DeskPage frame={frame} path={`/desk/organisations/${id}`}>
      <NamedRecordView kind="organisation" record={record} actions={{ save: changeOrganisation, lookUp }} draft={draft} />
      <ReviewOfRecord curator={curator} kind="organisation" record={record} />
    </DeskPage>
  );
}
