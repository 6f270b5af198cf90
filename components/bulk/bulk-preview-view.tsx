import { useLocale, useTranslations } from "next-intl";
import { useBulkWords } from "./bulk-words";
import { Section } from "@/components/ui/section";
import type { Action } from "@/lib/action-answer";
import type { BulkPreview } from "@/lib/bulk/curator-queries";
import type { BulkDeed } from "@/lib/bulk/schema";
import { deskRecordPath } from "@/lib/desk/record-path";
import { localizedPath } from "@/lib/i18n/localized-path";
import { RunBulk } from "./run-bulk";

interface BulkPreviewViewProps {
  preview: BulkPreview;
  deed: BulkDeed;
  bulkId: string;
  run: Action<{ bulkId: string }>;
}

/** What is going to change for each of the chosen records, and what is left out and why; then the button. */
export function BulkPreviewView({ preview: { records, target }, deed, bulkId, run }: BulkPreviewViewProps) {
  const locale = useLocale();
  const t = useTranslations("desk.bulk");
  const words = useBulkWords(deed, target);
  const isTargetGone = (deed.action === "add_to_list" && target.list === null) || (deed.action === "set_place" && (target.place === null || (deed.source !== null && target.source === null)));
  const planned = records.filter(({ outcome }) => outcome.skip === null);
  const skipped = records.filter(({ outcome }) => outcome.skip !== null);
  const title = (record: (typeof records)[number]) => (record.title === null ? <code dir="ltr">{record.id.slice(0, 8)}</code> : <a href={localizedPath(locale, deskRecordPath(deed.kind, record.id))}><bdi>{record.title}</bdi></a>);
  if (isTargetGone) return <p>{t("targetGone")}</p>;
  return (
    <>
      <Section id="planned" title={t("willChange", { count: planned.length })}>
        {planned.length === 0 ? <p>{t("nothingToDo")}</p> : null}
        <ul className="divide-y divide-rule">
          {planned.map((record) => (
            <li key={record.id} className="py-2">
              {title(record)}
              <p className="label">{words("beside" in record.outcome && record.outcome.beside)}</p>
            </li>
          ))}
        </ul>
      </Section>
      {skipped.length > 0 ? (
        <Section id="skipped" title={t("leftOut", { count: skipped.length })}>
          <ul className="divide-y divide-rule">
            {skipped.map((record) => (
              <li key={record.id} className="py-2">
                {title(record)}
                <p className="label">{record.outcome.skip ? t(`skips.${record.outcome.skip}`) : null}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {planned.length > 0 ? <RunBulk input={{ ...deed, bulkId, records: planned.map(({ id, lockVersion }) => ({ id, lockVersion })) }} run={run} /> : null}
    </>
  );
}
