/** Data for machines in a page (docs/structured-data.md). */
export function JsonLd({ data }: { data: object }) {
  // A name may hold anything, also the end of a script element.
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replace(/</g, "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
