import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskMessages } from "@/components/desk/desk-messages";
import { DeskDrafts } from "@/components/forms/desk-drafts";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { attend, discardDraft, openDraft, saveDraft } from "./drafts/actions";

interface DeskLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** No search engine keeps a page of the desk. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Gives the desk's scripts the messages that they need, and no others. */
export default async function DeskLayout({ children, params }: DeskLayoutProps) {
  const locale = await pageLocale(params);
  const { desk, vocabulary, languages, scripts, nameMatch, pagination } = messagesOf(locale);
  return (
    <DeskMessages locale={locale} json={JSON.stringify({ desk, vocabulary, languages, scripts, nameMatch, pagination })}>
      <DeskDrafts actions={{ saveDraft, discardDraft, openDraft, attend }}>{children}</DeskDrafts>
    </DeskMessages>
  );
}
