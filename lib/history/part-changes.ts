import type { PublicRecordKind } from "@/lib/publication/public-record";
import { emptyFact } from "@/lib/facts/empty-fact";
import { factKinds } from "@/lib/facts/vocabulary";
import { asRecord, eventValues } from "./event-values";
import { emptyOf, partShapes } from "./part-shapes";
import type { PartKind, Values } from "./part-shapes";

/** What an event did to one part of a record: the fields that it tells, before and after; null where the part was not there. */
export interface PartChange {
  part: string;
  before: Values | null;
  after: Values | null;
}

/** An event of a record's history, as it was written. */
export interface WrittenEvent {
  type: string;
  before: unknown;
  after: unknown;
  reason: string | null;
}

/** The name of a part: its kind, and what tells it from others of its kind. */
export function partKey(kind: Exclude<PartKind, "own">, id: string): string {
  return `${kind} ${id}`;
}

/** The key of what a record has beside its lists of parts. */
export const OWN = "own";

/** What kind of part a key names. */
export function partKindOf(part: string): PartKind {
  return part.split(" ")[0] as PartKind;
}

type Reader = (event: { before: Values; after: Values; reason: string | null }, kind: PublicRecordKind) => PartChange[];

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const anchorOf = (before: Values, after: Values) => text(after["fact"]) || text(before["fact"]);
const factPart = (before: Values, after: Values) => partKey("fact", anchorOf(before, after));
const accountPart = (before: Values, after: Values) => partKey("account", text(after["account"]) || text(before["account"]));
const imagePart = (before: Values, after: Values) => partKey("image", text(asRecord(after["image"])["id"]) || text(after["image"]) || text(before["image"]));
const own = (kind: PublicRecordKind) => partShapes.own[kind];

/** A whole claim as an event tells it; of a sealed one it tells nothing but that. */
function wholeFact(raw: Values): Values {
  const type = text(raw["type"]);
  const empty = Object.hasOwn(factKinds, type) ? emptyFact(type as keyof typeof factKinds) : {};
  return { ...empty, ...eventValues(raw, partShapes.fact) };
}

const wholeAccount = (raw: Values) => ({ ...emptyOf(partShapes.account), ...eventValues(raw, partShapes.account) });
const wholeOwn = (raw: Values, kind: PublicRecordKind) => ({ ...emptyOf(own(kind)), ...eventValues(raw, own(kind)) });

const createdOwn: Reader = ({ after }, kind) => [{ part: OWN, before: null, after: wholeOwn(after, kind) }];
const changedOwn: Reader = ({ before, after }, kind) => [{ part: OWN, before: eventValues(before, own(kind)), after: eventValues(after, own(kind)) }];

function decided(standing: string): Reader {
  return ({ before, after, reason }) => {
    const beside = Array.isArray(after["beside"]) ? (after["beside"] as unknown[]) : [];
    return [
      { part: factPart(before, after), before: eventValues(before, partShapes.fact), after: { standing, standingReason: "standingReason" in after ? text(after["standingReason"]) : (reason ?? "") } },
      ...beside.map((anchor) => ({ part: partKey("fact", text(anchor)), before: { standing: "shown" }, after: { standing: "alternative" } })),
    ];
  };
}

/** What was held back of a first publication is restricted again; old events name it and say no more. */
const heldBack: Reader = ({ after }) => {
  const unit = text(after["unit"]);
  const part = { f: partKey("fact", unit), a: partKey("account", unit), i: after["image"] ? partKey("image", text(after["image"])) : null }[unit.charAt(0)];
  return part ? [{ part, before: { visibility: "public" }, after: { visibility: "restricted" } }] : [];
};

const changedImage: Reader = ({ before, after }) => {
  const instead = text(before["instead"]);
  return [
    { part: imagePart(before, after), before: eventValues(before, partShapes.image), after: eventValues(after, partShapes.image) },
    ...(instead ? [{ part: partKey("image", instead), before: { isShown: true }, after: { isShown: false } }] : []),
  ];
};

/** A picture is told with its columns, of which the source has another name than in its form. */
const wholeImage = (raw: Values) => ({ ...emptyOf(partShapes.image), ...eventValues({ ...raw, ...("provenanceSourceId" in raw ? { source: raw["provenanceSourceId"] } : {}) }, partShapes.image) });

/** What each type of event did to the parts of its record. Events that are not named changed nothing that is on file. */
const readers: Readonly<Record<string, Reader>> = {
  "person.created": createdOwn,
  "person.changed": changedOwn,
  "person.summaries_changed": changedOwn,
  "person.identifiers_changed": changedOwn,
  "identity.sealed": changedOwn,
  "identity.unsealed": changedOwn,
  "fact.added": ({ before, after }) => [{ part: factPart(before, after), before: null, after: wholeFact(after) }],
  "fact.removed": ({ before, after }) => [{ part: factPart(before, after), before: wholeFact(before), after: null }],
  "fact.changed": ({ before, after }) => [{ part: factPart(before, after), before: eventValues(before, partShapes.fact), after: eventValues(after, partShapes.fact) }],
  "fact.shown": decided("shown"),
  "fact.rejected": decided("rejected"),
  "fact.restored": decided("alternative"),
  "fact.visibility_changed": ({ before, after }) => [
    { part: factPart(before, after), before: eventValues(before, partShapes.fact), after: after["type"] === undefined ? eventValues(after, partShapes.fact) : wholeFact(after) },
  ],
  "fact.erased": ({ before, after }) => [{ part: factPart(before, after), before: {}, after: null }],
  "testimony.account_added": ({ before, after }) => [{ part: accountPart(before, after), before: null, after: wholeAccount(after) }],
  "testimony.account_removed": ({ before, after }) => [{ part: accountPart(before, after), before: wholeAccount(before), after: null }],
  "testimony.account_changed": ({ before, after }) => [
    { part: accountPart(before, after), before: eventValues(before, partShapes.account), after: eventValues(after, partShapes.account) },
  ],
  "image.added": ({ before, after }) => [{ part: imagePart(before, after), before: null, after: wholeImage(asRecord(after["image"])) }],
  "image.deleted": ({ before, after }) => [{ part: imagePart(before, after), before: wholeImage(before), after: null }],
  "image.erased": ({ before, after }) => [{ part: imagePart(before, after), before: {}, after: null }],
  "image.changed": changedImage,
  "image.shown": changedImage,
  "image.taken_away": changedImage,
  "submission.change_held_back": heldBack,
  "list.person_added": ({ after }) => [memberChange(after, true)],
  "list.person_removed": ({ after }) => [memberChange(after, false)],
  ...Object.fromEntries(
    ["source", "testimony", "facility", "place", "organisation", "list"].flatMap((kind) => [[`${kind}.created`, createdOwn], [`${kind}.changed`, changedOwn]]),
  ),
};

function memberChange(after: Values, isAdded: boolean): PartChange {
  const there = eventValues(after, partShapes.member);
  return { part: partKey("member", text(after["person"])), before: isAdded ? null : there, after: isAdded ? there : null };
}

/** What an event did to the parts of a record of this kind. */
export function partChanges(event: WrittenEvent, kind: PublicRecordKind): PartChange[] {
  const read = Object.hasOwn(readers, event.type) ? readers[event.type] : undefined;
  return read?.({ before: asRecord(event.before), after: asRecord(event.after), reason: event.reason }, kind) ?? [];
}

/** Whether an event changed anything that is on file of its record. */
export function isChange(event: WrittenEvent, kind: PublicRecordKind): boolean {
  return partChanges(event, kind).length > 0;
}
