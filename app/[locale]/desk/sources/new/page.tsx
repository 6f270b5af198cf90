import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { SourceForm } from "@/components/sources/source-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { createSource, findByUrl } from "@/app/[locale]/desk/sources/actions";

interface NewSourceProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewSourceProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.sources.new };
}

/** A source that is not on file yet. */
export default async function NewSourcePage({ params }: NewSourceProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/sources/new");
  if (!canCreateRecords(curator)) notFound();
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "source", curator.userId)]);
  return (
    <DeskPage frame={frame} path="/desk/sources/new">
      <PageHeading>{messagesOf(locale).desk.sources.new}</PageHeading>
      <SourceForm newId={randomUUID()} actions={{ save: createSource, findByUrl }} draft={draft} />
    </DeskPage>
  );
}
