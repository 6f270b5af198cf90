import type { ReactNode } from "react";
import { GeneratedDataNotice } from "@/components/layout/generated-data-notice";
import { holdsGeneratedData } from "@/lib/publication/generated-data-queries";

/** What every public page begins with. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {(await holdsGeneratedData()) ? <GeneratedDataNotice /> : null}
      {children}
    </>
  );
}
