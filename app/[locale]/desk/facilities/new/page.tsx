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
import { createFacility } from "@/app/[locale]/desk/facilities/actions";
import { lookUp } from "@/app/[locale]/desk/picks/actions";

interface NewFacilityProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewFacilityProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.facilities.new };
}

/** A facility that is not on file yet. */
export default async function NewFacilityPage({ params }: NewFacilityProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/facilities/new");
  if (!canCreateRecords(curator)) notFound();
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "facility", curator.userId)]);
  return (
    <DeskPage frame={frame} path="/desk/facilities/new">
      <PageHeading>{messagesOf(locale).desk.facilities.new}</PageHeading>
      <NamedRecordForm kind="facility" newId={randomUUID()} actions={{ save: createFacility, lookUp }} draft={draft} />
    </DeskPage>
  );
}
