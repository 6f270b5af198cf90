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
import { createPlace } from "@/app/[locale]/desk/places/actions";
import { lookUp } from "@/app/[locale]/desk/picks/actions";

interface NewPlaceProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewPlaceProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.places.new };
}

/** A place that is not on file yet. */
export default async function NewPlacePage({ params }: NewPlaceProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/places/new");
  if (!canCreateRecords(curator)) notFound();
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "place", curator.userId)]);
  return (
    <DeskPage frame={frame} path="/desk/places/new">
      <PageHeading>{messagesOf(locale).desk.places.new}</PageHeading>
      <NamedRecordForm kind="place" newId={randomUUID()} actions={{ save: createPlace, lookUp }} draft={draft} />
    </DeskPage>
  );
}
