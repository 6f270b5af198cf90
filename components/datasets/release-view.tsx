import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Day } from "@/components/facts/day";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { citationFormats } from "@/lib/citations/citation-formats";
import type { ListedRelease } from "@/lib/datasets/listed-releases";
import { changeKinds } from "@/lib/datasets/manifest";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messageAttributes } from "@/lib/i18n/messages";
import { datasetFilePath, datasetPath } from "@/lib/permalinks";
import { recordKindCodes, recordKinds } from "@/lib/publication/vocabulary";
import { DatasetCitation } from "./dataset-citation";
import { useFileSize } from "./use-file-size";

interface ReleaseViewProps {
  release: ListedRelease;
  /** The newest that can be downloaded. */
  newest: string | null;
  siteUrl: string;
}

/** One data set: whether it can be had, its files with their sums, what it holds and what has changed in it. */
export function ReleaseView({ release, newest, siteUrl }: ReleaseViewProps) {
  const locale = useLocale();
  const t = useTranslations("datasets");
  const { name, state } = release;
  return (
    <>
      <PageHeading>{t("page.title", { name })}</PageHeading>
      <p className="mb-6 max-w-measure">
        <span {...messageAttributes(locale, "datasets.page.lead")}>{t("page.lead")}</span> <Day date={name} />
      </p>
      {state === "open" ? null : <NotHandedOut release={release} newest={newest} />}
      <Section id="files" title={t("page.files")}>
        <p {...messageAttributes(locale, "datasets.page.sums")} className="mb-3">
          {t("page.sums")}
        </p>
        <FileList release={release} />
      </Section>
      <Section id="holds" title={t("page.holds")}>
        <Holdings release={release} />
      </Section>
      <Section id="changes" title={t("page.changes")}>
        <Changes release={release} />
      </Section>
      <Section id="cite" title={t("cite.title")}>
        <DatasetCitation release={name} siteUrl={siteUrl} />
        <CitationFiles release={name} />
      </Section>
      <p className="mt-4">
        <a href={localizedPath(locale, "/datasets")}>{t("page.all")}</a>
      </p>
    </>
  );
}

/** The citation as a file, in every form that other things are cited in. */
function CitationFiles({ release }: { release: string }) {
  const t = useTranslations("citations.files");
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
      {(["text", "bibtex", "ris", "csl"] as const).map((format) => (
        <li key={format}>
          <a href={`/cite${datasetPath(release)}.${citationFormats[format].extension}`} download>
            {t("download", { format: t(format) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function NotHandedOut({ release: { state, withheld }, newest }: Omit<ReleaseViewProps, "siteUrl">) {
  const locale = useLocale();
  const t = useTranslations("datasets.page");
  const reasons = useTranslations("vocabulary.withdrawalKinds");
  return (
    <Notice>
      <p {...messageAttributes(locale, `datasets.page.${state === "withheld" ? "withheld" : "absent"}`)}>{t(state === "withheld" ? "withheld" : "absent")}</p>
      {withheld.length === 0 ? null : (
        <ul className="list-disc ps-5">
          {withheld.map((reason) => (
            <li key={reason} {...(reason === "redacted" ? messageAttributes(locale, "datasets.page.redacted") : {})}>
              {reason === "redacted" ? t("redacted") : reasons(reason)}
            </li>
          ))}
        </ul>
      )}
      {newest === null ? null : (
        <p className="mt-2">
          <span {...messageAttributes(locale, "datasets.page.newest")}>{t("newest")}</span>{" "}
          <a href={localizedPath(locale, datasetPath(newest))}>
            <bdi dir="ltr">{newest}</bdi>
          </a>
        </p>
      )}
    </Notice>
  );
}

function FileList({ release: { name, manifest, state } }: { release: ListedRelease }) {
  const sizeOf = useFileSize();
  return (
    <ul>
      {manifest.files.map((file) => (
        <li key={file.name} className="border-t border-rule py-1.5 first:border-t-0 first:pt-0">
          <bdi lang="" dir="ltr">{state === "open" ? <a href={datasetFilePath(name, file.name)}>{file.name}</a> : file.name}</bdi>{" "}
          <bdi dir="ltr" className="ms-2 font-ui text-[0.9375rem] whitespace-nowrap text-soft tabular-nums">
            {sizeOf(file.bytes)}
          </bdi>
          <div className="text-[0.8125rem] text-soft">
            <bdi dir="ltr">
              <code className="break-all">{file.hash}</code>
            </bdi>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Holdings({ release: { manifest } }: { release: ListedRelease }) {
  const t = useTranslations("datasets");
  const navigation = useTranslations("navigation");
  const format = useFormatter();
  return (
    <DefinitionTable>
      {recordKindCodes.map((kind) => (
        <DefinitionRow key={kind} term={navigation(recordKinds[kind].segment)}>
          {format.number(manifest.readable[kind])}
        </DefinitionRow>
      ))}
      <DefinitionRow term={t("versions")}>{format.number(manifest.versions)}</DefinitionRow>
    </DefinitionTable>
  );
}

function Changes({ release: { manifest: { changes } } }: { release: ListedRelease }) {
  const locale = useLocale();
  const t = useTranslations("datasets.page");
  const format = useFormatter();
  const { since, counts } = changes;
  return (
    <>
      <p className="mb-3">
        <span {...messageAttributes(locale, `datasets.page.${since === null ? "first" : "since"}`)}>{t(since === null ? "first" : "since")}</span>{" "}
        {since === null ? null : (
          <a href={localizedPath(locale, datasetPath(since))}>
            <bdi dir="ltr">{since}</bdi>
          </a>
        )}
      </p>
      <DefinitionTable>
        {changeKinds.map((kind) => (
          <DefinitionRow key={kind} term={<span {...messageAttributes(locale, `datasets.page.change.${kind}`)}>{t(`change.${kind}`)}</span>}>
            {format.number(counts[kind])}
          </DefinitionRow>
        ))}
      </DefinitionTable>
    </>
  );
}
