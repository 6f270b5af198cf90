import { describe, expect, it } from "vitest";
import { DatasetsJsonLd, ReleaseJsonLd } from "@/components/datasets/dataset-json-ld";
import type { ListedRelease } from "@/lib/datasets/listed-releases";
import { renderView } from "@/tests/support/render-view";

const SITE = "https://guwah.example";
const files = [{ name: "entries.csv.gz", bytes: 12_345, hash: "a".repeat(64) }];
const release = (state: ListedRelease["state"]) => ({ name: "2026-11-23-2", revision: "1", withheld: [], state, manifest: { files } }) as unknown as ListedRelease;
const dataOf = (html: string): Record<string, unknown> => JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? "null") as Record<string, unknown>;

describe("data sets for search engines of data", () => {
  it("are the collection with its releases, under no licence", () => {
    const data = dataOf(renderView(<DatasetsJsonLd releases={[release("open")]} siteUrl={SITE} />));
    expect(data).toMatchObject({ "@type": "Dataset", name: "Guwah", url: `${SITE}/datasets`, hasPart: [{ "@type": "Dataset", url: `${SITE}/datasets/2026-11-23-2`, datePublished: "2026-11-23" }] });
    expect(data).not.toHaveProperty("license");
  });

  it("are a release with its files, as long as they are handed out", () => {
    expect(dataOf(renderView(<ReleaseJsonLd release={release("open")} siteUrl={SITE} />))).toMatchObject({
      "@context": "https://schema.org", "@type": "Dataset", version: "2026-11-23-2", isPartOf: { name: "Guwah" },
      distribution: [{ "@type": "DataDownload", contentUrl: `${SITE}/datasets/2026-11-23-2/entries.csv.gz`, encodingFormat: "application/gzip", contentSize: "12345 B", sha256: "a".repeat(64) }],
    });
    expect(dataOf(renderView(<ReleaseJsonLd release={release("withheld")} siteUrl={SITE} />))).not.toHaveProperty("distribution");
  });
});
