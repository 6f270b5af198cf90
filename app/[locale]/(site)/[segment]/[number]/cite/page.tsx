import type { Metadata } from "next";
import { CiteRecord, citeMetadata } from "./cite-record";
import type { CiteParams } from "./cite-record";

export async function generateMetadata({ params }: { params: CiteParams }): Promise<Metadata> {
  return citeMetadata(params);
}

/** The citations of the current version of a record. */
export default function CitePage({ params }: { params: CiteParams }) {
  return <CiteRecord params={params} />;
}
