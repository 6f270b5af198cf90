import type { EntryView } from "@/lib/publication/entry-view";
import { permanentUrl } from "@/lib/permalinks";

/** The entry for machines: names and address, nothing that the page does not say. */
export function EntryJsonLd({ view, siteUrl }: { view: EntryView; siteUrl: string }) {
  if (view.title === null) return null;
  const title = view.title.text;
  const otherNames = view.names
    .flatMap((group) => group.names)
    .filter((name) => name.standing !== "rejected" && name.text !== title)
    .map((name) => name.text);
  const person = {
    "@context": "https://schema.org",
    "@type": "Person",
    name: title,
    ...(otherNames.length > 0 ? { alternateName: [...new Set(otherNames)] } : {}),
    identifier: `Guwah entry ${view.version.number}`,
    url: permanentUrl(siteUrl, view.version),
  };
  // A name may hold anything, also the end of a script element.
  const json = JSON.stringify(person).replace(/</g, "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
