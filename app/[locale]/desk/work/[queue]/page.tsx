import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkList } from "@/components/dashboard/work-list";
import type { WorkPage } from "@/components/dashboard/work-list";
import { DeskPage } from "@/components/desk/desk-page";
import { requireCurator } from "@/lib/auth/require-curator";
import type { Curator } from "@/lib/auth/curator";
import { listCasesAtTierThree, listCasesWithoutNews, listOwnRecords, listUnfinishedForms } from "@/lib/dashboard/curator-queries";
import { canWorkThrough } from "@/lib/dashboard/policy";
import { monthsParam } from "@/lib/dashboard/schema";
import { workQueues } from "@/lib/dashboard/vocabulary";
import type { WorkQueue } from "@/lib/dashboard/vocabulary";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface WorkProps {
  params: Promise<{ locale: string; queue: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: WorkProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.dashboard.work };
}

async function workOf(curator: Curator, queue: WorkQueue, page: number, months: number): Promise<WorkPage> {
  switch (queue) {
    case "unfinished":
      return { queue, list: await listUnfinishedForms(curator, page) };
    case "drafts":
      return { queue, list: await listOwnRecords(curator, page) };
    case "no-news":
      return { queue, months, list: await listCasesWithoutNews(curator, months, page) };
    case "tier-3":
      return { queue, list: await listCasesAtTierThree(curator, page) };
  }
}

/** One of the lists that the first page of the desk counts. */
export default async function WorkListPage({ params, searchParams }: WorkProps) {
  const { queue } = await params;
  const curator = await requireCurator(await pageLocale(params), "/desk");
  if (!Object.hasOwn(workQueues, queue) || !canWorkThrough(curator, queue as WorkQueue)) notFound();
  const { page, months } = await searchParams;
  const [frame, work] = await Promise.all([deskFrame(curator), workOf(curator, queue as WorkQueue, parsePageParam(page) ?? 1, monthsParam(months))]);
  return (
    <DeskPage frame={frame} path={`/desk/work/${queue}`}>
      <WorkList work={work} />
    </DeskPage>
  );
}
