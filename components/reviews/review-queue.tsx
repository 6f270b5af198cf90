import { useLocale, useTranslations } from "next-intl";
import { Moment } from "@/components/desk/moment";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { Page } from "@/lib/publication/page";
import type { QueuedSubmission } from "@/lib/reviews/curator-queries";
import type { ReviewQueue as Queue } from "@/lib/reviews/vocabulary";
import { DeskTitle } from "./desk-title";

interface ReviewQueueProps {
  queue: Queue;
  /** The parts of the queue that somebody has. */
  queues: readonly Queue[];
  counts: Readonly<Record<Queue, number>>;
  submissions: Page<QueuedSubmission>;
}

/** One part of the queue of submissions, with the way to the others. */
export function ReviewQueue({ queue, queues, counts, submissions }: ReviewQueueProps) {
  const locale = useLocale();
  const t = useTranslations("desk.review");
  const names = useTranslations("vocabulary.reviewQueues");
  const path = (name: Queue, page = 1) => localizedPath(locale, `/desk/review?${new URLSearchParams({ queue: name, ...(page > 1 ? { page: String(page) } : {}) })}`);
  return (
    <>
      <PageHeading>{t("title")}</PageHeading>
      <nav aria-label={t("queues")} className="mb-6">
        <ul className="flex flex-wrap gap-x-6 gap-y-1 font-ui text-[0.9375rem]">
          {queues.map((name) => (
            <li key={name}>
              <a href={path(name)} aria-current={name === queue ? "page" : undefined} className="inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
                {t("queueCount", { queue: names(name), count: counts[name] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="text-[1.1875rem] font-semibold">{names(queue)}</h2>
      <p className="label mb-4">{t(`explain.${queue}`)}</p>
      {submissions.items.length === 0 ? (
        <p>{t(`none.${queue}`)}</p>
      ) : (
        <ul data-rows="" className="divide-y divide-rule border-y border-rule">
          {submissions.items.map((submission) => (
            <li key={submission.id} className="py-3">
              <QueueItem submission={submission} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={submissions.page} pages={submissions.pages} href={(page) => path(queue, page)} />
    </>
  );
}

function QueueItem({ submission: { id, records, recordCount, author, isOwn, createdAt, note, decidedBy, decidedAt, decision } }: { submission: QueuedSubmission }) {
  const locale = useLocale();
  const t = useTranslations("desk.review");
  const kinds = useTranslations("kinds");
  const [first, ...others] = records;
  return (
    <>
      <p>
        <a href={localizedPath(locale, `/desk/review/${id}`)} className="font-semibold">
          {first ? <DeskTitle kind={first.kind} title={first.title} /> : t("submission")}
        </a>{" "}
        {first?.title ? <span className="label">{kinds(first.kind)}</span> : null}
      </p>
      {others.length > 0 ? (
        <ul className="label">
          {others.map(({ kind, subjectId, title }) => (
            <li key={subjectId}>
              <DeskTitle kind={kind} title={title} />
              {title ? ` · ${kinds(kind)}` : null}
            </li>
          ))}
          {recordCount > records.length ? <li>{t("more", { count: recordCount - records.length })}</li> : null}
        </ul>
      ) : null}
      <p className="label">
        {isOwn ? t("byYou") : t("by", { name: author })} · <Moment at={createdAt} />
      </p>
      {note ? <p dir="auto">{note}</p> : null}
      {decidedBy && decidedAt ? (
        <p className="label mt-1">
          {t("returnedBy", { name: decidedBy })} · <Moment at={decidedAt} />
        </p>
      ) : null}
      {decision ? (
        <p dir="auto" className="border-s-2 border-strong ps-3">
          {decision}
        </p>
      ) : null}
    </>
  );
}
