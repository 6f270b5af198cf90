import { useLocale, useTranslations } from "next-intl";
import { deskRecordPath } from "@/lib/desk/record-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { PublicRecordKind } from "@/lib/publication/public-record";

interface RecordWaysProps {
  kind: PublicRecordKind;
  subjectId: string;
  here: "unpublished" | "history" | "publication";
  mayChangePublication: boolean;
}

/** The ways between the pages that the desk has of one record. */
export function RecordWays({ kind, subjectId, here, mayChangePublication }: RecordWaysProps) {
  const locale = useLocale();
  const t = useTranslations("desk");
  const pages = [
    { key: "record", label: t("review.toRecord"), path: deskRecordPath(kind, subjectId) },
    { key: "unpublished", label: t("review.unpublished"), path: `/desk/records/${kind}/${subjectId}/unpublished` },
    { key: "history", label: t("history.title"), path: `/desk/records/${kind}/${subjectId}/history` },
    ...(mayChangePublication ? [{ key: "publication", label: t("history.publication"), path: `/desk/records/${kind}/${subjectId}/publication` }] : []),
  ];
  return (
    <nav aria-label={t("records.ways")} className="mb-6 font-ui text-[0.9375rem]">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {pages.map(({ key, label, path }) => (
          <li key={key}>
            <a href={localizedPath(locale, path)} aria-current={key === here ? "page" : undefined} className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
