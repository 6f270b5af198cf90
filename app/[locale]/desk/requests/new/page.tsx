import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DeskPage } from "@/components/desk/desk-page";
import { RequestForm } from "@/components/requests/request-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import type { QueryParams } from "@/lib/publication/page-param";
import { recordKinds } from "@/lib/publication/vocabulary";
import { findRecordToAskAbout } from "@/lib/requests/curator-queries";
import { canLogRequests } from "@/lib/requests/policy";
import { codesOf } from "@/lib/vocabulary-codes";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { logRequest } from "@/app/[locale]/desk/requests/actions";

interface NewRequestProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** The record from whose page somebody comes. */
const aboutSchema = z.object({ kind: codesOf(recordKinds), record: z.uuid() });

export async function generateMetadata({ params }: NewRequestProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.requests.new };
}

/** A request that has just arrived. */
export default async function NewRequestPage({ params, searchParams }: NewRequestProps) {
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, "/desk/requests/new");
  if (!canLogRequests(curator)) notFound();
  const about = aboutSchema.safeParse(await searchParams).data;
  const [frame, draft, begin] = await Promise.all([
    deskFrame(curator),
    draftParts(curator, "request", curator.userId),
    about ? findRecordToAskAbout(curator, about.kind, about.record) : null,
  ]);
  const receivedOn = new Date().toISOString().slice(0, 10);
  return (
    <DeskPage frame={frame} path="/desk/requests/new">
      <PageHeading>{messagesOf(locale).desk.requests.new}</PageHeading>
      <RequestForm newId={randomUUID()} begin={{ receivedOn, ...begin }} save={logRequest} lookUp={lookUp} draft={draft} />
    </DeskPage>
  );
}
