import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readableBy } from "@/lib/desk/record-queries";
import { canKeepDrafts } from "@/lib/drafts/policy";
import { draftPlace } from "@/lib/drafts/draft-place";
import type { DraftPlace } from "@/lib/drafts/draft-place";
import { findLabels } from "@/lib/picks/label-queries";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { listOpenRequests } from "@/lib/requests/curator-queries";
import { listDeskTitles } from "@/lib/reviews/record-title-queries";

/** A form that somebody left without saving it, and where it is gone on with. */
export interface UnfinishedForm {
  form: string;
  path: string;
  /** What the record is called that it is about; null for a new one, and for one without a title. */
  title: string | null;
  isNew: boolean;
  keptAt: Date;
}

/** More than anybody leaves lying about. */
const MOST = 500;

/**
 * One's own forms that were left, the last one first; those about records that are not there any more are left out, and
 * those about requests that were decided on meanwhile: they are there again when the request is opened again.
 */
export async function listUnfinished(curator: Curator, page: number, size = PAGE_SIZE): Promise<Page<UnfinishedForm>> {
  if (!canKeepDrafts(curator)) return pageOf([], 0, page, size);
  const drafts = await db.deskDraft.findMany({
    where: { userId: curator.userId }, orderBy: [{ updatedAt: "desc" }, { form: "asc" }, { subjectId: "asc" }], take: MOST, select: { form: true, subjectId: true, updatedAt: true },
  });
  const ownerOf = await ownersOf(drafts);
  const placed = drafts.flatMap((draft) => {
    const place = draftPlace(draft, curator.userId, ownerOf);
    return place ? [{ ...place, form: draft.form, keptAt: draft.updatedAt }] : [];
  });
  const abouts = placed.flatMap(({ about }) => about ?? []);
  const requests = await listOpenRequests(curator, abouts.flatMap(({ kind, id }) => (kind === "request" ? [id] : [])));
  const there = await readableOf(curator, abouts.filter(isRecord));
  const open = placed.filter(({ about }) => about === null || there.has(about.id) || requests.has(about.id));
  const shown = open.slice((page - 1) * size, page * size);
  const titles = new Map([...requests, ...(await titlesOf(shown.flatMap(({ about }) => (about && isRecord(about) ? [about] : []))))]);
  const items = shown.map(({ form, path, about, keptAt }) => ({ form, path, keptAt, isNew: path.endsWith("/new"), title: about && (titles.get(about.id) ?? null) }));
  return pageOf(items, open.length, page, size);
}

/** Whose the claims are that drafts change, and in which testimonies their accounts stand. */
async function ownersOf(drafts: readonly { form: string; subjectId: string }[]): Promise<Map<string, string>> {
  const of = (name: string) => drafts.flatMap(({ form, subjectId }) => (form === name ? [subjectId] : []));
  const [claims, accountIds] = [of("change"), of("account")];
  const facts = claims.length === 0 ? [] : await db.fact.findMany({ where: { id: { in: claims }, erasedAt: null, visibility: { not: "sealed" } }, select: { id: true, personId: true } });
  const accounts = accountIds.length === 0 ? [] : await db.account.findMany({ where: { id: { in: accountIds }, visibility: { not: "sealed" } }, select: { id: true, testimonyId: true } });
  return new Map([...facts.map(({ id, personId }) => [id, personId] as const), ...accounts.map(({ id, testimonyId }) => [id, testimonyId] as const)]);
}

type About = NonNullable<DraftPlace["about"]>;
type AboutRecord = About & { kind: Exclude<About["kind"], "request"> };
const isRecord = (about: About): about is AboutRecord => about.kind !== "request";

/** Which of these records are on file for this curator. */
async function readableOf(curator: Curator, records: readonly AboutRecord[]): Promise<Set<string>> {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const found = await Promise.all(kinds.map((kind) => {
    const ids = records.flatMap((record) => (record.kind === kind ? [record.id] : []));
    const isOpen = kind === "person" ? Prisma.empty : Prisma.sql`AND "record"."visibility" <> 'sealed'`;
    return db.$queryRaw<{ id: string }[]>`SELECT "id" FROM ${Prisma.raw(`"${kind}"`)} AS "record" WHERE "id" = ANY (${ids}::uuid[]) AND ${readableBy(curator)} ${isOpen}`;
  }));
  return new Set(found.flat().map(({ id }) => id));
}

async function titlesOf(records: readonly AboutRecord[]): Promise<Map<string, string>> {
  const testimonies = records.flatMap(({ kind, id }) => (kind === "testimony" ? [id] : []));
  const [titles, labels] = [await listDeskTitles(db, records.map(({ id }) => id)), await findLabels(db, { testimony: testimonies })];
  return new Map(records.flatMap(({ id }) => {
    const text = titles.get(id)?.text ?? labels.get(id)?.label;
    return text === undefined ? [] : [[id, text] as const];
  }));
}
