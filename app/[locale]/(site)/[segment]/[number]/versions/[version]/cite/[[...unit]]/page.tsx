import type { Metadata } from "next";
import { CiteRecord, citeMetadata } from "@/app/[locale]/(site)/[segment]/[number]/cite/cite-record";
import type { CiteParams } from "@/app/[locale]/(site)/[segment]/[number]/cite/cite-record";

export async function generateMetadata({ params }: { params: CiteParams }): Promise<Metadata> {
  return citeMetadata(params);
}

/** The citations of one version of a record, or of one fact in it. */
export default function CiteVersionPage({ params }: { params: CiteParams }) {
  return <CiteRecord params={params} />;
}
