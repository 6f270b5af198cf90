import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { ListIndex } from "@/components/lists/list-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { wordsParam } from "@/lib/desk/words-param";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listLists } from "@/lib/lists/curator-queries";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface ListsProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: ListsProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.lists.title };
}

/** All lists on file, to be looked through. */
export default async function ListsPage({ params, searchParams }: ListsProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/lists");
  if (!canCreateRecords(curator)) notFound();
  const { q, page } = await searchParams;
  const query = wordsParam(q);
  const [frame, records] = await Promise.all([deskFrame(curator), listLists(curator, query, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/lists">
      <ListIndex lists={records} query={query} />
    </DeskPage>
  );
}
