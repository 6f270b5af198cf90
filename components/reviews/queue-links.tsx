import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { QueueNeighbours } from "@/lib/reviews/curator-queries";

/** The way to the submissions beside one in its part of the queue; the keys for rows follow these links. */
export function QueueLinks({ neighbours: { queue, previous, next } }: { neighbours: QueueNeighbours }) {
  const locale = useLocale();
  const t = useTranslations("desk.queueLinks");
  const queues = useTranslations("vocabulary.reviewQueues");
  const link = (id: string | null, rel: "prev" | "next", text: string) =>
    id === null ? null : (
      <a rel={rel} href={localizedPath(locale, `/desk/review/${id}`)}>
        {text}
      </a>
    );
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={t("title", { queue: queues(queue) })} className="mb-6 flex flex-wrap items-baseline gap-x-6 gap-y-1 font-ui text-[0.9375rem]">
      <span className="text-soft">{queues(queue)}</span>
      {link(previous, "prev", t("previous"))}
      {link(next, "next", t("next"))}
    </nav>
  );
}
