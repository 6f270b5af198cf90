import { useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { CiteFacts } from "./cite-facts";
import { CitedUnit } from "./cited-unit";
import { BidiText } from "@/components/ui/bidi-text";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { WrittenCitation } from "@/lib/citations/write-citation";
import { citationFilePath, citePath, recordPath } from "@/lib/permalinks";
import type { CitePageData } from "@/lib/publication/citation-queries";
import { CitationForms } from "./citation-forms";

/** The citations of a version of a record, or of one fact in it. */
export function CiteView({ data, written }: { data: CitePageData; written: WrittenCitation }) {
  const locale = useLocale();
  const t = useTranslations();
  const { version, unit } = data;
  const record = t("record.numbered", { kind: t(`kinds.${version.kind}`), number: String(version.number) });
  const isCurrent = version.version === version.currentVersion;
  return (
    <>
      <PageHeading above={<a href={recordPath(locale, version, isCurrent ? undefined : version.version)}><BidiText text={written.work.name} /></a>}>
        {t(unit === null ? "citations.title" : "citations.titleUnit", { record })}
      </PageHeading>
      {unit === null ? null : <CitedUnit data={data} unit={unit} />}
      <Section id="version" title={t("citations.versions.title")}>
        <p>
          {t.rich("citations.versions.cites", { version: String(version.version), date: () => <Day date={version.publishedAt} /> })}{" "}
          {isCurrent ? (
            t("citations.versions.current")
          ) : (
            <>
              {t("citations.versions.old", { current: String(version.currentVersion) })} <a href={citePath(locale, version)}>{t("citations.versions.toCurrent")}</a>
            </>
          )}
        </p>
        <p className="label mt-2">{t("citations.explain")}</p>
      </Section>
      <CitationForms written={written} fileHref={(extension) => citationFilePath(version, version.version, unit?.id ?? null, extension)} />
      {unit === null ? <CiteFacts version={version} labels={data.labels} /> : null}
    </>
  );
}
