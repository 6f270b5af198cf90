import { useTranslations } from "next-intl";
import type { ReviewedRecord } from "@/lib/reviews/submission-page-queries";

/** How much publishing a record would change, in one sentence. */
export function ChangeSummary({ preview: { before, diff } }: { preview: Pick<NonNullable<ReviewedRecord["preview"]>, "before" | "diff"> }) {
  const t = useTranslations("desk.review");
  const [added, changed, removed] = [diff.added.length, diff.changed.length, diff.removed.length];
  if (before === null) return t("first");
  return added + changed + removed === 0 ? t("nothing") : t("changes", { version: before.version, added, changed, removed });
}
