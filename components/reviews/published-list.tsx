import { useTranslations } from "next-intl";
import { recordPath } from "@/lib/permalinks";
import type { PublishedRecord } from "@/lib/reviews/published";

/** Says what has just gone out, and leads there. */
export function PublishedList({ published, locale }: { published: readonly PublishedRecord[]; locale: string }) {
  const t = useTranslations("desk.review");
  const kinds = useTranslations("desk.review.kinds");
  return (
    <div role="status" className="font-ui text-[0.9375rem]">
      {published.length > 0 ? (
        <div className="mb-6 border-s-2 border-strong bg-leaf px-4 py-3">
          <p className="font-semibold">{t("published")}</p>
          <ul>
            {published.map(({ kind, number, version, changed }) => (
              <li key={`${kind}:${number}`}>
                <a href={recordPath(locale, { kind, number })}>{kinds(kind, { number: String(number) })}</a>{" "}
                <span className="text-soft">{changed ? t("version", { version }) : t("unchanged")}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
