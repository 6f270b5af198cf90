import { translatorIn } from "@/lib/i18n/translator";
import { datasetPath } from "@/lib/permalinks";
import type { CitedWork } from "./cited-work";
import type { CitationContext } from "./describe-work";

/** What there is to cite of a release of the data set: its name begins with its day. */
export function describeRelease(name: string, { siteUrl, today }: CitationContext): CitedWork {
  const t = translatorIn("en");
  const number = t("citations.numbered.dataset", { name });
  return {
    id: ["guwah", "dataset", name].join("-"),
    medium: "dataset",
    name: t("citations.dataset"),
    numbered: number,
    authors: [],
    number,
    version: null,
    publishedOn: name.slice(0, 10),
    accessedOn: today,
    url: new URL(datasetPath(name), siteUrl).href,
    site: t("site.name"),
    language: null,
    note: null,
  };
}
