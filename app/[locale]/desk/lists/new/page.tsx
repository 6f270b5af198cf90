import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { ListForm } from "@/components/lists/list-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { createList } from "@/app/[locale]/desk/lists/actions";

interface NewListProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewListProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.lists.new };
}

/** A list that is not on file yet. */
export default async function NewListPage({ params }: NewListProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/lists/new");
  if (!canCreateRecords(curator)) notFound();
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "list", curator.userId)]);
  return (
    <DeskPage frame={frame} path="/desk/lists/new">
      <PageHeading>{messagesOf(locale).desk.lists.new}</PageHeading>
      <ListForm newId={randomUUID()} today={new Date().toISOString().slice(0, 10)} save={createList} draft={draft} />
    </DeskPage>
  );
}
