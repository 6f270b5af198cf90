import { apiUrl } from "@/lib/api/addresses";
import { permanentUrl } from "@/lib/permalinks";
import type { PublicVersion } from "@/lib/publication/public-record";

/** For programs: the address to cite the page by (RFC 8574), and what it shows as data. React puts them into the head. */
export function RecordLinks({ version, siteUrl }: { version: PublicVersion; siteUrl: string }) {
  const shown = version.version;
  return (
    <>
      <link rel="cite-as" href={permanentUrl(siteUrl, version, shown)} />
      <link rel="alternate" type="application/json" href={apiUrl(siteUrl, version, shown === version.currentVersion ? undefined : shown)} />
    </>
  );
}
