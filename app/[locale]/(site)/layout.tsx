import type { ReactNode } from "react";
import { GeneratedDataNotice } from "@/components/layout/generated-data-notice";
import { findCollectionMark } from "@/lib/publication/collection-mark-queries";
import { siteScriptAddress } from "@/lib/site-script/script-address";

const script = siteScriptAddress();

/** What every public page begins with, and the script that it can do without. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { holdsGeneratedData } = await findCollectionMark();
  return (
    <>
      {holdsGeneratedData ? <GeneratedDataNotice /> : null}
      {children}
      {script === null ? null : <script src={script} defer />}
    </>
  );
}
