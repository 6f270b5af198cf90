import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { NamedRecordForm } from "@/components/named-records/named-record-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { createOrganisation } from "@/app/[locale]/desk/organisations/actions";
import { lookUp } from "@/app/[locale]/desk/picks/actions";

interface NewOrganisationProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewOrganisationProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.organisations.new };
}

/** An organisation that is not on file yet. */
export default async function NewOrganisationPage({ params }: NewOrganisationProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/organisations/new");
  if (!canCreateRecords(curator)) notFound();
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "organisation", curator.userId)]);
  return (
    <DeskPage frame={frame} path="/desk/organisations/new">
      <PageHeading>{messagesOf(locale).desk.organisations.new}</PageHeading>
      <NamedRecordForm kind="organisation" newId={randomUUID()} actions={{ save: createOrganisation, lookUp }} draft={draft} />
    </DeskPage>
  );
}
