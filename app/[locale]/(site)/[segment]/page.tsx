import type { Metadata } from "next";
import { cache } from "react";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { RecordIndex } from "@/components/records/record-index";
import { messagesOf } from "@/lib/i18n/messages";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import type { QueryParams } from "@/lib/publication/page-param";
import { parsePageParam } from "@/lib/publication/page-param";
import { recordKindAt } from "@/lib/publication/record-address";
import { findRecordIndex } from "@/lib/publication/record-page-queries";
import { recordKinds } from "@/lib/publication/vocabulary";

interface RecordIndexProps {
  params: Promise<{ locale: string; segment: string }>;
  searchParams: Promise<QueryParams>;
}

const readIndex = cache(findRecordIndex);

async function read({ params, searchParams }: RecordIndexProps) {
  const { segment } = await params;
  const kind = recordKindAt(segment);
  const page = parsePageParam((await searchParams).page);
  if (kind === null || kind === "entry" || page === null) return null;
  const index = await readIndex(kind, page);
  return index && { index, path: `/${segment}${page === 1 ? "" : `?page=${page}`}` };
}

export async function generateMetadata(props: RecordIndexProps): Promise<Metadata> {
  const locale = await pageLocale(props.params);
  const found = await read(props);
  if (!found) return nothingHereMetadata(locale);
  const { navigation, records } = messagesOf(locale);
  const { kind } = found.index;
  const title = navigation[recordKinds[kind].segment];
  return pageMetadata({ locale, path: found.path, title, description: records.lead[kind] });
}

/** The list of all records of one kind. */
export default async function RecordIndexPage(props: RecordIndexProps) {
  const found = await read(props);
  if (!found) {
    return <NothingHerePage />;
  }
  return (
    <SitePage path={found.path}>
      <RecordIndex index={found.index} />
    </SitePage>
  );
}
