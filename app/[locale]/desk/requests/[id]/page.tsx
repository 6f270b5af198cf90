import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { ContactSection } from "@/components/requests/contact-section";
import { DecisionSection } from "@/components/requests/decision-section";
import { RequestForm } from "@/components/requests/request-form";
import { RequestView } from "@/components/requests/request-view";
import { Section } from "@/components/ui/section";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findRequest } from "@/lib/requests/curator-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { answerRequest, changeRequest, forgetContact, openContact, reopenRequest } from "@/app/[locale]/desk/requests/actions";

interface RequestProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: RequestProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.requests.one };
}

/** One request: what was asked, and what became of it. */
export default async function RequestPage({ params }: RequestProps) {
  const id = parseRowId((await params).id);
  const locale = await pageLocale(params);
  const curator = await requireCurator(locale, id ? `/desk/requests/${id}` : "/desk/requests");
  if (id === null) notFound();
  const request = await orNotFound(findRequest(curator, id));
  const { lockVersion, values, decision, answer, decidedAt, decidedBy, may } = request;
  const [frame, draft] = await Promise.all([deskFrame(curator), draftParts(curator, "request", id)]);
  return (
    <DeskPage frame={frame} path={`/desk/requests/${id}`}>
      <RequestView request={request}>
        <DecisionSection request={{ id, lockVersion, decision, answer, decidedAt, decidedBy }} mayAnswer={may.answer} actions={{ answerRequest, reopenRequest }} />
        {may.openContact ? <ContactSection request={{ id, lockVersion }} actions={{ openContact, forgetContact }} /> : null}
        {may.change ? (
          <Section id="change" title={messagesOf(locale).desk.requests.change}>
            <details open={draft.kept !== null}>
              <summary>{messagesOf(locale).desk.requests.change}</summary>
              <RequestForm record={{ id, lockVersion, values }} newId={id} save={changeRequest} lookUp={lookUp} draft={draft} />
            </details>
          </Section>
        ) : null}
      </RequestView>
    </DeskPage>
  );
}
