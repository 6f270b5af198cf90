import { JsonLd } from "@/components/layout/json-ld";
import type { EntryView } from "@/lib/publication/entry-view";
import { permanentUrl } from "@/lib/permalinks";

/** The entry for machines: names, addresses and days, nothing that the page does not say (docs/structured-data.md). */
export function EntryJsonLd({ view, siteUrl }: { view: EntryView; siteUrl: string }) {
  if (view.title === null) return null;
  const title = view.title.text;
  const otherNames = view.names
    .flatMap((group) => group.names)
    .filter((name) => name.standing !== "rejected" && name.text !== title)
    .map((name) => name.text);
  const { version } = view;
  const page = {
    "@type": "WebPage",
    url: permanentUrl(siteUrl, version, version.version),
    identifier: `Guwah entry ${version.number}`,
    version: String(version.version),
    datePublished: version.firstPublishedAt.toISOString().slice(0, 10),
    dateModified: version.publishedAt.toISOString().slice(0, 10),
    isPartOf: { "@type": "Dataset", name: "Guwah", url: siteUrl },
    mainEntity: {
      "@type": "Person",
      name: title,
      ...(otherNames.length > 0 ? { alternateName: [...new Set(otherNames)] } : {}),
      url: permanentUrl(siteUrl, version),
    },
  };
  return <JsonLd data={page} />;
}
