import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DeskPage } from "@/components/desk/desk-page";
import { RequestIndex } from "@/components/requests/request-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { wordsParam } from "@/lib/desk/words-param";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { listRequests } from "@/lib/requests/curator-queries";
import { canSeeRequests } from "@/lib/requests/policy";
import { requestChannels, requestKinds, requestStates } from "@/lib/requests/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface RequestsProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** Whatever is no filter narrows nothing. */
const filterSchema = z.object({
  state: codesOf(requestStates).nullable().catch(null),
  kind: codesOf(requestKinds).nullable().catch(null),
  channel: codesOf(requestChannels).nullable().catch(null),
  about: z.uuid().nullable().catch(null),
});

export async function generateMetadata({ params }: RequestsProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.requests.title };
}

/** Requests that people sent from outside. */
export default async function RequestsPage({ params, searchParams }: RequestsProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/requests");
  if (!canSeeRequests(curator)) notFound();
  const query = await searchParams;
  const { about, ...narrow } = filterSchema.parse({ state: query.state, kind: query.kind, channel: query.channel, about: query.about });
  const filter = { ...narrow, words: wordsParam(query.q), subjectId: about };
  const [frame, requests] = await Promise.all([deskFrame(curator), listRequests(curator, filter, parsePageParam(query.page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/requests">
      <RequestIndex requests={requests} filter={filter} />
    </DeskPage>
  );
}
