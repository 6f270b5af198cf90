import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { ListView } from "@/components/lists/list-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findList, listMembers } from "@/lib/lists/curator-queries";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { draftParts } from "@/app/[locale]/desk/draft-parts";
import { orNotFound, parseRowId } from "@/app/[locale]/desk/found-or-not";
import { addToList, changeList, removeFromList } from "@/app/[locale]/desk/lists/actions";
import { lookUp } from "@/app/[locale]/desk/picks/actions";
import { ReviewOfRecord } from "@/app/[locale]/desk/review/review-of-record";

interface ListProps {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: ListProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.lists.one };
}

/** One list on file. */
export default async function ListPage({ params, searchParams }: ListProps) {
  const id = parseRowId((await params).id);
  const curator = await requireCurator(await pageLocale(params), id ? `/desk/lists/${id}` : "/desk/lists");
  if (id === null) notFound();
  const record = await orNotFound(findList(curator, id));
  const page = parsePageParam((await searchParams).page) ?? 1;
  const [frame, draft, members] = await Promise.all([deskFrame(curator), draftParts(curator, "list", id), listMembers(curator, id, page)]);
  return (
    <DeskPage frame={frame} path={`/desk/lists/${id}`}>
      <ListView record={record} members={members} actions={{ save: changeList, addToList, removeFromList, lookUp }} draft={draft} />
      <ReviewOfRecord curator={curator} kind="list" record={record} />
    </DeskPage>
  );
}
