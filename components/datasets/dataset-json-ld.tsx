import { useTranslations } from "next-intl";
import { JsonLd } from "@/components/layout/json-ld";
import type { ListedRelease } from "@/lib/datasets/listed-releases";
import { releaseFiles } from "@/lib/datasets/release-files";
import type { ReleaseFile } from "@/lib/datasets/release-files";
import { datasetFilePath, datasetPath } from "@/lib/permalinks";

/** The collection as a data set with its releases, for search engines of data. No licence is stated on the page, and none here. */
export function DatasetsJsonLd({ releases, siteUrl }: { releases: readonly ListedRelease[]; siteUrl: string }) {
  const t = useTranslations("datasets");
  const parts = releases.map(({ name }) => ({ "@type": "Dataset", name: t("page.title", { name }), url: address(siteUrl, name), version: name, datePublished: name.slice(0, 10) }));
  return (
    <JsonLd
      data={{ "@type": "Dataset", ...useCollection(siteUrl), description: t("lead"), isAccessibleForFree: true, ...(parts.length > 0 ? { hasPart: parts } : {}) }}
    />
  );
}

/** One release, with its files where they are handed out. */
export function ReleaseJsonLd({ release: { name, manifest, state }, siteUrl }: { release: ListedRelease; siteUrl: string }) {
  const t = useTranslations("datasets");
  const collection = useCollection(siteUrl);
  const files = manifest.files.map((file) => ({
    "@type": "DataDownload",
    name: file.name,
    contentUrl: new URL(datasetFilePath(name, file.name), siteUrl).href,
    encodingFormat: releaseFiles[file.name as ReleaseFile]?.mediaType,
    contentSize: `${file.bytes} B`,
    sha256: file.hash,
  }));
  return (
    <JsonLd
      data={{
        "@type": "Dataset",
        name: t("page.title", { name }),
        description: `${t("page.lead")} ${name.slice(0, 10)}. ${t("lead")}`,
        url: address(siteUrl, name),
        identifier: address(siteUrl, name),
        version: name,
        datePublished: name.slice(0, 10),
        isAccessibleForFree: true,
        isPartOf: { "@type": "Dataset", ...collection },
        ...(state === "open" ? { distribution: files } : {}),
      }}
    />
  );
}

function useCollection(siteUrl: string) {
  const site = useTranslations("site")("name");
  return { name: site, url: new URL("/datasets", siteUrl).href, publisher: { "@type": "Organization", name: site, url: siteUrl } };
}

function address(siteUrl: string, name: string): string {
  return new URL(datasetPath(name), siteUrl).href;
}
