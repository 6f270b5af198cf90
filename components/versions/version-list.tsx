import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { PageHeading } from "@/components/ui/page-heading";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import { textAttributes } from "@/lib/i18n/text-direction";
import { comparePath, recordPath } from "@/lib/permalinks";
import type { VersionLine } from "@/lib/publication/public-queries";
import type { VersionListData } from "@/lib/publication/version-page-queries";
import { RecordName } from "./record-name";

/** All versions of a record, newest first, each with why it was published and what it changed. */
export function VersionList({ data: { ref, label, versions } }: { data: VersionListData }) {
  const locale = useLocale();
  const t = useTranslations();
  const numbered = t("record.numbered", { kind: t(`kinds.${ref.kind}`), number: String(ref.number) });
  const title = label?.title ? { text: label.title, language: label.language } : null;
  return (
    <>
      <PageHeading above={<a href={recordPath(locale, ref)}>{<RecordName of={ref} title={title} />}</a>}>
        {t("versions.title", { record: numbered })}
      </PageHeading>
      <p className="label mb-6">{t("versions.explain")}</p>
      <Timeline>
        {versions.map((line, index) => (
          <TimelineItem key={line.version} when={<Day date={line.publishedAt} />}>
            <Version of={ref} line={line} isCurrent={index === 0} />
          </TimelineItem>
        ))}
      </Timeline>
    </>
  );
}

interface VersionProps {
  of: VersionListData["ref"];
  line: VersionLine;
  isCurrent: boolean;
}

function Version({ of, line: { version, note, redactedOn }, isCurrent }: VersionProps) {
  const locale = useLocale();
  const t = useTranslations("versions");
  return (
    <>
      <p>
        <a href={recordPath(locale, of, version)}>{t("version", { version: String(version) })}</a>
        {isCurrent ? <span className="label"> ({t("current")})</span> : null}
      </p>
      {note ? <p {...textAttributes()}>{note}</p> : <p className="text-soft">{t("noNote")}</p>}
      {redactedOn ? <p className="label">{t.rich("redacted", { date: () => <Day date={redactedOn} /> })}</p> : null}
      {version > 1 ? (
        <p className="label">
          <a href={comparePath(locale, of, version - 1, version)}>{t("compare", { version: String(version - 1) })}</a>
        </p>
      ) : null}
    </>
  );
}
