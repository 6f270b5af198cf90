import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { NewPersonForm } from "@/components/persons/new-person-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { createPerson, dismissDuplicate, findSimilar } from "@/app/[locale]/desk/persons/actions";

interface NewPersonProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NewPersonProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.persons.new };
}

/** Somebody who is not on file yet. */
export default async function NewPersonPage({ params }: NewPersonProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/persons/new");
  if (!canCreateRecords(curator)) notFound();
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "person", curator.userId)]);
  return (
    <DeskPage frame={frame} path="/desk/persons/new">
      <PageHeading>{messagesOf(locale).desk.persons.new}</PageHeading>
      <NewPersonForm ids={{ id: randomUUID(), nameId: randomUUID() }} actions={{ createPerson, dismissDuplicate, findSimilar }} draft={draft} />
    </DeskPage>
  );
}
