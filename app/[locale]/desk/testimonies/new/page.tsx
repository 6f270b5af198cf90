import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { TestimonyForm } from "@/components/testimonies/testimony-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { findByUrl } from "@/app/[locale]/desk/sources/actions";
import { createTestimony, findSimilar } from "@/app/[locale]/desk/testimonies/actions";

interface NewTestimonyProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewTestimonyProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.testimonies.new };
}

/** A testimony that is not on file yet; its victims follow once it is. */
export default async function NewTestimonyPage({ params }: NewTestimonyProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/testimonies/new");
  if (!canCreateRecords(curator)) notFound();
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "testimony", curator.userId)]);
  const { new: title, newLead } = messagesOf(locale).desk.testimonies;
  return (
    <DeskPage frame={frame} path="/desk/testimonies/new">
      <PageHeading>{title}</PageHeading>
      <p className="mb-6">{newLead}</p>
      <TestimonyForm newId={randomUUID()} newSourceId={randomUUID()} actions={{ save: createTestimony, findSimilar, findByUrl, lookUp }} draft={draft} />
    </DeskPage>
  );
}
