import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { ReviewQueue } from "@/components/reviews/review-queue";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { countSubmissions, listSubmissions, queuesOf } from "@/lib/reviews/curator-queries";
import { canReview, canSeeQueue } from "@/lib/reviews/policy";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface ReviewProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: ReviewProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.review.title };
}

/** What was handed in, by where it stands. Reviewers begin with what waits for them. */
export default async function ReviewPage({ params, searchParams }: ReviewProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/review");
  if (!canSeeQueue(curator)) notFound();
  const { queue: asked, page } = await searchParams;
  const queues = queuesOf(curator);
  const queue = queues.find((one) => one === asked) ?? (canReview(curator) ? "waiting" : "mine");
  const [frame, counts, submissions] = await Promise.all([
    deskFrame(curator),
    countSubmissions(curator),
    listSubmissions(curator, queue, parsePageParam(page) ?? 1),
  ]);
  return (
    <DeskPage frame={frame} path="/desk/review">
      <ReviewQueue queue={queue} queues={queues} counts={counts} submissions={submissions} />
    </DeskPage>
  );
}
