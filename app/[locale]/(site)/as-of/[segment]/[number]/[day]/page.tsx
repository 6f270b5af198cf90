import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EntryPage } from "@/components/entries/entry-page";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { RecordDescription } from "@/components/records/record-description";
import { RecordPage } from "@/components/records/record-page";
import { AsOfNothing } from "@/components/versions/as-of-nothing";
import { AsOfNoDay } from "@/components/versions/as-of-no-day";
import { AsOfNotice } from "@/components/versions/as-of-notice";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { asOfProblems } from "@/lib/publication/as-of-param";
import { findRecordAsOf } from "@/lib/publication/as-of-queries";
import { findEntryPage } from "@/lib/publication/entry-page-queries";
import { parseNumber, recordKindAt } from "@/lib/publication/record-address";
import { findRecordVersionPage } from "@/lib/publication/record-page-queries";
import { siteUrl } from "@/lib/site-url";

interface AsOfProps {
  params: Promise<{ locale: string; segment: string; number: string; day: string }>;
}

/** Asks once for the page and its metadata alike. */
const readAsOf = cache(async (segment: string, numberText: string, day: string) => {
  const [kind, number] = [recordKindAt(segment), parseNumber(numberText)];
  if (kind === null || number === null) return null;
  const record = { kind, number };
  const problem = asOfProblems.find((one) => one === day);
  if (problem) return { record, problem, was: null, path: `/${segment}/${number}` };
  const was = await findRecordAsOf(kind, number, day);
  return was && { record, problem: null, was, path: `/${segment}/${number}?asof=${day}` };
});

async function read(params: AsOfProps["params"]) {
  const { segment, number, day } = await params;
  return readAsOf(segment, number, day);
}

export async function generateMetadata({ params }: AsOfProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await read(params);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale });
  if (found.problem) return { ...nothingHereMetadata(locale), title: t("citations.asOf.noDayTitle") };
  const { kind, number } = found.record;
  const record = t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
  return pageMetadata({ locale, path: found.path, title: `${record} · ${(await params).day}`, isIndexed: false });
}

/** What the site server shows for `?asof=`: a record as it was known at the end of a day. */
export default async function AsOfPage({ params }: AsOfProps) {
  const [found, { day }] = [await read(params), await params];
  if (!found) return <NothingHerePage />;
  const { record, problem, was, path } = found;
  if (problem) return <SitePage path={path}><AsOfNoDay record={record} problem={problem} /></SitePage>;
  return <SitePage path={path}>{was.state === "published" ? await versionThen(record, was.version, day) : <AsOfNothing record={record} day={day} was={was} />}</SitePage>;
}

async function versionThen({ kind, number }: Parameters<typeof AsOfNothing>[0]["record"], version: number, day: string) {
  if (kind === "entry") {
    const entry = await findEntryPage(number, version);
    return entry && <EntryPage {...entry} total={null} siteUrl={siteUrl()} notices={<AsOfNotice version={entry.view.version} day={day} />} />;
  }
  const data = await findRecordVersionPage(kind, number, version);
  return (
    data && (
      <RecordPage data={data} siteUrl={siteUrl()} notices={<AsOfNotice version={data.version} day={day} />}>
        <RecordDescription data={data} />
      </RecordPage>
    )
  );
}
