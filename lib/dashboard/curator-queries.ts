import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { findLabels } from "@/lib/picks/label-queries";
import { pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { countOpenRequests } from "@/lib/requests/curator-queries";
import { canSeeRequests } from "@/lib/requests/policy";
import { countSubmissions } from "@/lib/reviews/curator-queries";
import { canSeeQueue } from "@/lib/reviews/policy";
import { listDeskTitles } from "@/lib/reviews/record-title-queries";
import type { ReviewQueue } from "@/lib/reviews/vocabulary";
import { countLackingTranslation } from "@/lib/testimonies/curator-queries";
import { countAccounts } from "@/lib/users/curator-queries";
import type { accountStates } from "@/lib/users/vocabulary";
import { canManageAccounts } from "@/lib/users/policy";
import { countAtTierThree, countWithoutNews, listAtTierThree, listWithoutNews } from "./case-queries";
import type { CaseRow } from "./case-queries";
import { countIndexFaults, listFaults, listKeptIndexes } from "./index-fault-queries";
import type { IndexFault, KeptIndex } from "./index-fault-queries";
import { monthsAgo } from "./months-ago";
import { countOwnWork, listOwnWork } from "./own-work-queries";
import type { OwnRecordRow } from "./own-work-queries";
import { canSeeIndex, canWorkThrough } from "./policy";
import { listUnfinished } from "./unfinished-queries";
import type { UnfinishedForm } from "./unfinished-queries";

/** What a day at the desk begins with: each part is null for those who have no work there. */
export interface Dashboard {
  unfinished: Page<UnfinishedForm> | null;
  own: number | null;
  queues: Record<ReviewQueue, number> | null;
  cases: { withoutNews: number; tierThree: number; lackingTranslation: Record<Locale, number> } | null;
  indexFaults: number | null;
  accounts: Record<keyof typeof accountStates, number> | null;
  /** Requests from outside that nobody has decided on. */
  requests: number | null;
}

/** So many forms that were left are shown at once. */
const FIRST_FORMS = 5;

/** Counts what waits for this curator. What is sealed is in no count. */
export async function findDashboard(curator: Curator, months: number): Promise<Dashboard> {
  const when = <Result>(may: boolean, count: () => Promise<Result>) => (may ? count() : Promise.resolve(null));
  const isWriter = canWorkThrough(curator, "drafts");
  const [unfinished, own, queues, withoutNews, tierThree, lacking, indexFaults, accounts, requests] = await Promise.all([
    when(isWriter, () => listUnfinished(curator, 1, FIRST_FORMS)),
    when(isWriter, () => countOwnWork(curator)),
    when(canSeeQueue(curator), () => countSubmissions(curator)),
    when(canWorkThrough(curator, "no-news"), () => countWithoutNews(monthsAgo(months))),
    when(canWorkThrough(curator, "tier-3"), countAtTierThree),
    when(canWorkThrough(curator, "tier-3"), () => countLackingTranslation(curator)),
    when(canSeeIndex(curator), countIndexFaults),
    when(canManageAccounts(curator), () => countAccounts(curator)),
    when(canSeeRequests(curator), countOpenRequests),
  ]);
  const cases = withoutNews === null || tierThree === null || lacking === null ? null : { withoutNews, tierThree, lackingTranslation: lacking };
  return { unfinished, own, queues, cases, indexFaults, accounts, requests };
}

/** One's own forms that were left without saving. */
export async function listUnfinishedForms(curator: Curator, page = 1): Promise<Page<UnfinishedForm>> {
  if (!canWorkThrough(curator, "unfinished")) throw notFound();
  return listUnfinished(curator, page);
}

/** A record of one's own on its way to readers. */
export interface OwnRecord extends OwnRecordRow {
  title: string | null;
}

/** What one changed last and readers do not see as it is, where no submission of it waits or was returned. */
export async function listOwnRecords(curator: Curator, page = 1): Promise<Page<OwnRecord>> {
  if (!canWorkThrough(curator, "drafts")) throw notFound();
  const [total, rows] = await Promise.all([countOwnWork(curator), listOwnWork(curator, page)]);
  const ids = (isTestimony: boolean) => rows.flatMap(({ kind, id }) => ((kind === "testimony") === isTestimony ? [id] : []));
  const [titles, labels] = await Promise.all([listDeskTitles(db, ids(false)), findLabels(db, { testimony: ids(true) })]);
  return pageOf(rows.map((row) => ({ ...row, title: titles.get(row.id)?.text ?? labels.get(row.id)?.label ?? null })), total, page);
}

/** Published entries without news for so many months. */
export async function listCasesWithoutNews(curator: Curator, months: number, page = 1): Promise<Page<CaseRow>> {
  if (!canWorkThrough(curator, "no-news")) throw notFound();
  const since = monthsAgo(months);
  const [total, rows] = await Promise.all([countWithoutNews(since), listWithoutNews(since, page)]);
  return pageOf(rows, total, page);
}

/** Published entries that rest on one secondary source. */
export async function listCasesAtTierThree(curator: Curator, page = 1): Promise<Page<CaseRow>> {
  if (!canWorkThrough(curator, "tier-3")) throw notFound();
  const [total, rows] = await Promise.all([countAtTierThree(), listAtTierThree(page)]);
  return pageOf(rows, total, page);
}

/** What the indexes of the search have given up, and how they are doing. */
export async function findIndexFaults(curator: Curator, page = 1): Promise<{ indexes: KeptIndex[]; faults: Page<IndexFault> }> {
  if (!canSeeIndex(curator)) throw notFound();
  const [indexes, total, faults] = await Promise.all([listKeptIndexes(), countIndexFaults(), listFaults(page)]);
  return { indexes, faults: pageOf(faults, total, page) };
}

const notFound = () => new NotFound("There is no such page.");
