import { useFormatter, useLocale, useTranslations } from "next-intl";
import { indexPath } from "@/lib/permalinks";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKindCodes, recordKinds } from "@/lib/publication/vocabulary";

/** How many records of each kind can be read, each a link to its list. */
export function CollectionCounts({ counts }: { counts: Readonly<Record<PublicRecordKind, number>> }) {
  const locale = useLocale();
  const format = useFormatter();
  const t = useTranslations("navigation");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
      {recordKindCodes.map((kind) => (
        <div key={kind} className="flex flex-col-reverse justify-end">
          <dt className="font-ui text-[0.9375rem]">
            <a href={indexPath(locale, kind)}>{t(recordKinds[kind].segment)}</a>
          </dt>
          <dd className="text-[1.5rem] leading-tight tabular-nums">{format.number(counts[kind] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
