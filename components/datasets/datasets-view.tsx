import { useFormatter, useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { ListedRelease } from "@/lib/datasets/listed-releases";
import { localizedPath } from "@/lib/i18n/localized-path";
import { messageAttributes } from "@/lib/i18n/messages";
import { datasetPath, downloadPath } from "@/lib/permalinks";
import { DatasetCitation } from "./dataset-citation";
import { DatasetsJsonLd } from "./dataset-json-ld";
import { FileDescriptions } from "./file-descriptions";
import { ScrollTable } from "./scroll-table";
import { useFileSize } from "./use-file-size";

interface DatasetsViewProps {
  releases: readonly ListedRelease[];
  siteUrl: string;
}

/** The frozen data sets: what they are, which there are, what is in them, and what becomes of them. */
export function DatasetsView({ releases, siteUrl }: DatasetsViewProps) {
  const locale = useLocale();
  const t = useTranslations("datasets");
  const [newest] = releases.filter(({ state }) => state === "open");
  return (
    <>
      <DatasetsJsonLd releases={releases} siteUrl={siteUrl} />
      <PageHeading>{t("title")}</PageHeading>
      <p {...messageAttributes(locale, "datasets.lead")} className="mb-8 max-w-measure text-[1.0625rem]">
        {t("lead")}
      </p>
      <Section id="releases" title={t("releases")}>
        {releases.length === 0 ? (
          <p {...messageAttributes(locale, "datasets.none")} className="max-w-measure">
            {t("none")}
          </p>
        ) : (
          <ReleaseTable releases={releases} />
        )}
        <p className="mt-4">
          <a href={downloadPath(locale, "")}>{t("live")}</a>
        </p>
      </Section>
      <Section id="contents" title={t("contents.title")}>
        <FileDescriptions />
      </Section>
      <Section id="cite" title={t("cite.title")}>
        <DatasetCitation release={newest?.name ?? null} siteUrl={siteUrl} />
      </Section>
      {(["rights", "withdrawn"] as const).map((part) => (
        <Section key={part} id={part} title={t(`${part}.title`)}>
          <p {...messageAttributes(locale, `datasets.${part}.text`)} className="max-w-measure">
            {t(`${part}.text`)}
          </p>
        </Section>
      ))}
    </>
  );
}

function ReleaseTable({ releases }: { releases: readonly ListedRelease[] }) {
  const locale = useLocale();
  const t = useTranslations("datasets");
  const format = useFormatter();
  const sizeOf = useFileSize();
  const columns = ["release", "entries", "records", "size", "state"] as const;
  return (
    <ScrollTable caption={t("releases")} columns={columns.map((column) => t(column))}>
      {releases.map(({ name, manifest: { readable, files }, state }) => (
        <tr key={name}>
          <th scope="row">
            <a href={localizedPath(locale, datasetPath(name))}>
              <bdi lang="" dir="ltr">{name}</bdi>
            </a>
          </th>
          <td className="tabular-nums">{format.number(readable.entry)}</td>
          <td className="tabular-nums">{format.number(Object.values(readable).reduce((sum, count) => sum + count, 0))}</td>
          <td className="whitespace-nowrap tabular-nums">
            <bdi dir="ltr">{sizeOf(files.reduce((sum, file) => sum + file.bytes, 0))}</bdi>
          </td>
          <td>{t(`states.${state}`)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
