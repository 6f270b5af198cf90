import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { QueueLinks } from "@/components/reviews/queue-links";
import { SubmissionView } from "@/components/reviews/submission-view";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findQueueNeighbours } from "@/lib/reviews/curator-queries";
import { withdrawSubmissionSchema } from "@/lib/reviews/schema";
import { findSubmission } from "@/lib/reviews/submission-page-queries";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { approve, returnSubmission, withdrawSubmission } from "@/app/[locale]/desk/review/actions";

interface SubmissionProps {
  params: Promise<{ locale: string; id: string }>;
}

const actions = { approve, returnSubmission, withdrawSubmission };

export async function generateMetadata({ params }: SubmissionProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.review.submission };
}

/** A submission, with the decision for whoever may take it. */
export default async function SubmissionPage({ params }: SubmissionProps) {
  const { id } = await params;
  const path = `/desk/review/${id}`;
  const curator = await requireCurator(await pageLocale(params), path);
  const { data: known } = withdrawSubmissionSchema.safeParse({ submissionId: id });
  const submission = known ? await findSubmission(curator, known.submissionId) : null;
  if (!submission) notFound();
  const [frame, neighbours] = await Promise.all([deskFrame(curator), findQueueNeighbours(curator, submission.id)]);
  return (
    <DeskPage frame={frame} path={path}>
      {neighbours ? <QueueLinks neighbours={neighbours} /> : null}
      <SubmissionView submission={submission} actions={actions} />
    </DeskPage>
  );
}
