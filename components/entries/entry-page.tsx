import type { ReactNode } from "react";
import type { FactContext } from "@/components/facts/fact-context";
import type { RecordLabels } from "@/components/facts/record-labels";
import { RecordLinks } from "@/components/layout/record-links";
import { RedactionNotice } from "@/components/versions/redaction-notice";
import type { CitedRecords } from "@/lib/publication/cited-records";
import type { EntryPhoto as Photo } from "@/lib/publication/entry-photo";
import type { EntryView } from "@/lib/publication/entry-view";
import { AboutEntry } from "./about-entry";
import { Chronology } from "./chronology";
import { CitedRecordsSection } from "./cited-records-section";
import { ContentsLinks } from "./contents-links";
import { EntryHeading } from "./entry-heading";
import { EntryPhoto } from "./entry-photo";
import { EvidenceTier } from "./evidence-tier";
import { HowToCite } from "./how-to-cite";
import { EntryJsonLd } from "./json-ld";
import { NamesSection } from "./names-section";
import { OfficialAccountsSection } from "./official-accounts-section";
import { RelationsSection } from "./relations-section";
import { StatusHistory } from "./status-history";
import { SummaryTable } from "./summary-table";
import { SummaryText } from "./summary-text";
import { TestimoniesSection } from "./testimonies-section";

interface EntryPageProps {
  view: EntryView;
  labels: RecordLabels;
  cited: CitedRecords;
  photo: Photo | null;
  siteUrl: string;
  /** How many entries can be read; null on pages that must never change. */
  total: number | null;
  /** What must be said before the entry: an old version, a merged number. */
  notices?: ReactNode;
  /** On a page of an old version: how the current one differs. */
  since?: FactContext["since"];
}

/** One version of an entry, in the order that readers know. */
export function EntryPage({ view, labels, cited, photo, siteUrl, total, notices, since }: EntryPageProps) {
  const context: FactContext = { labels, cited, notes: view.footnotes.byFact, since };
  return (
    <article>
      <RecordLinks version={view.version} siteUrl={siteUrl} />
      <EntryJsonLd view={view} siteUrl={siteUrl} />
      <EntryHeading number={view.version.number} total={total} title={view.title} />
      <ContentsLinks />
      {notices}
      <RedactionNotice redactions={view.version.redactions} />
      <EvidenceTier tier={view.assessment.tier} labels={labels} />
      <NamesSection groups={view.names} isWithheld={view.assessment.nameWithheld} context={context} />
      {photo ? <EntryPhoto photo={photo} labels={labels} /> : null}
      <SummaryTable view={view} context={context} />
      <SummaryText summaries={view.summaries} />
      <StatusHistory reports={view.statusHistory} context={context} />
      <Chronology episodes={view.chronology} context={context} />
      <TestimoniesSection accounts={view.accounts} labels={labels} />
      <OfficialAccountsSection official={view.official} context={context} />
      <RelationsSection view={view} context={context} />
      <CitedRecordsSection footnotes={view.footnotes} identifiers={view.identifiers} context={context} />
      <AboutEntry view={view} />
      <HowToCite view={view} siteUrl={siteUrl} />
    </article>
  );
}
