import "server-only";
import type { Transaction } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { wholeFactTold } from "@/lib/facts/fact-told";
import { factRowSelect } from "@/lib/facts/fact-values";
import { facilityStore } from "@/lib/facilities/facility-store";
import { imageValues } from "@/lib/images/image-values";
import { listStore } from "@/lib/lists/list-store";
import { organisationStore } from "@/lib/organisations/organisation-store";
import { identifierValues, personValues, summaryValues } from "@/lib/persons/person-values";
import { placeStore } from "@/lib/places/place-store";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { sourceStore } from "@/lib/sources/source-store";
import { testimonyStore } from "@/lib/testimonies/testimony-store";
import { accountValues, accountVersion } from "@/lib/testimonies/testimony-values";
import { eventValues } from "./event-values";
import { OWN, partKey } from "./part-changes";
import { emptyOf, partShapes } from "./part-shapes";
import type { Values } from "./part-shapes";
import type { RecordState } from "./record-state";
import type { SealedItems } from "./sealed-items";

/** What is on file of a record now, without what is sealed. */
export interface LiveState {
  state: RecordState;
  /** The row behind each part that has a lock of its own. */
  rows: ReadonlyMap<string, { id: string; lockVersion: number }>;
  /** Parts that are sealed or erased. */
  hidden: Set<string>;
  sealed: SealedItems;
}

/** Reads what is on file of a record that is not sealed, in the shape in which events are folded. */
export async function readLiveState(tx: Transaction, kind: PublicRecordKind, subjectId: string): Promise<LiveState> {
  if (kind === "entry") return readPerson(tx, subjectId);
  const own = { ...emptyOf(partShapes.own[kind]), ...eventValues(await told[kind](tx, subjectId), partShapes.own[kind]) };
  const state = new Map<string, Values>([[OWN, own]]);
  const sealed: SealedItems = { sealedIdentity: false, summaries: new Set(), identifiers: new Set(), translations: new Set() };
  if (kind === "testimony") {
    const rows = await tx.translation.findMany({ where: { testimonyId: subjectId, visibility: "sealed" }, select: { language: true } });
    sealed.translations = new Set(rows.map(({ language }) => language));
  }
  if (kind === "list") {
    const members = await tx.listMember.findMany({ where: { listId: subjectId }, orderBy: [{ addedAt: "asc" }, { personId: "asc" }], select: { personId: true } });
    for (const { personId } of members) state.set(partKey("member", personId), eventValues({ person: personId }, partShapes.member));
  }
  return { state, rows: new Map(), hidden: new Set(), sealed };
}

type RecordKind = Exclude<PublicRecordKind, "entry">;
const NO_LABELS = new Map();

/** How the events of each kind of record tell it; what is sealed is not there. */
const told: { [Kind in RecordKind]: (tx: Transaction, id: string) => Promise<object> } = {
  source: async (tx, id) => sourceStore.told?.(await sourceStore.find(tx, id)) ?? {},
  testimony: async (tx, id) => testimonyStore.told(await testimonyStore.find(tx, id)),
  facility: async (tx, id) => facilityStore.values(await facilityStore.find(tx, id), NO_LABELS),
  place: async (tx, id) => placeStore.values(await placeStore.find(tx, id), NO_LABELS),
  organisation: async (tx, id) => organisationStore.values(await organisationStore.find(tx, id), NO_LABELS),
  list: async (tx, id) => listStore.values(await listStore.find(tx, id)),
};

async function readPerson(tx: Transaction, id: string): Promise<LiveState> {
  const row = await tx.person.findUnique({
    where: { id },
    include: { summaries: { orderBy: { language: "asc" } }, identifiers: { orderBy: [{ database: "asc" }, { identifier: "asc" }] } },
  });
  if (!row) throw new NotFound("There is no such person.", { code: "unknownRecord" });
  const { sealedIdentity } = row;
  const isOpen = (one: { visibility: string }) => one.visibility !== "sealed";
  const own = {
    ...personValues(row), sealedIdentity,
    summaries: summaryValues(row.summaries.filter(isOpen)),
    identifiers: sealedIdentity ? [] : identifierValues(row.identifiers.filter(isOpen)),
  };
  const state = new Map<string, Values>([[OWN, { ...emptyOf(partShapes.own.entry), ...eventValues(own, partShapes.own.entry) }]]);
  const live: LiveState & { rows: Map<string, { id: string; lockVersion: number }> } = {
    state, rows: new Map(), hidden: new Set(),
    sealed: {
      sealedIdentity, translations: new Set(),
      summaries: new Set(row.summaries.flatMap((one) => (isOpen(one) ? [] : [one.language]))),
      identifiers: new Set(row.identifiers.flatMap((one) => (isOpen(one) ? [] : [`${one.database} ${one.identifier}`]))),
    },
  };
  const keep = (part: string, values: Values, { id: row, lockVersion }: { id: string; lockVersion: number }) => {
    state.set(part, values);
    live.rows.set(part, { id: row, lockVersion });
  };
  const facts = await tx.fact.findMany({ where: { personId: id }, orderBy: [{ position: "asc" }, { recordedAt: "asc" }, { anchor: "asc" }], select: { ...factRowSelect, erasedAt: true } });
  for (const fact of facts) {
    const part = partKey("fact", fact.anchor);
    if (fact.erasedAt !== null || !isOpen(fact) || (sealedIdentity && fact.kind === "name")) live.hidden.add(part);
    else keep(part, eventValues(wholeFactTold(fact), partShapes.fact), fact);
  }
  const accounts = await tx.account.findMany({ where: { victimId: id }, orderBy: { anchor: "asc" }, include: { testimony: { select: { visibility: true } } } });
  for (const account of accounts) {
    const part = partKey("account", account.anchor);
    if (!isOpen(account) || !isOpen(account.testimony)) live.hidden.add(part);
    else keep(part, eventValues({ ...accountValues(account), testimony: account.testimonyId }, partShapes.account), { id: account.id, lockVersion: accountVersion(account) });
  }
  const images = await tx.image.findMany({ where: { personId: id }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  for (const image of images) {
    const part = partKey("image", image.id);
    if (!isOpen(image) || image.erasedAt !== null || sealedIdentity) live.hidden.add(part);
    else keep(part, eventValues({ ...imageValues(image), isShown: image.isShown }, partShapes.image), image);
  }
  return live;
}
