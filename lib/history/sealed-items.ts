import type { PublicRecordKind } from "@/lib/publication/public-record";
import { partChanges, partKindOf } from "./part-changes";
import type { WrittenEvent } from "./part-changes";
import type { Values } from "./part-shapes";
import type { RecordState } from "./record-state";

/** What is sealed now of the lists that a record's own fields hold: events may tell it from before. */
export interface SealedItems {
  sealedIdentity: boolean;
  /** By language. */
  summaries: ReadonlySet<string>;
  /** By database and number. */
  identifiers: ReadonlySet<string>;
  /** By language. */
  translations: ReadonlySet<string>;
}

/** The state without what is sealed now, whatever it was when an event told it. */
export function withoutSealed(state: RecordState, sealed: SealedItems): RecordState {
  return new Map([...state].map(([part, values]) => [part, openValues(values, sealed)]));
}

function openValues(values: Values, { sealedIdentity, summaries, identifiers, translations }: SealedItems): Values {
  const open: Record<string, unknown> = { ...values };
  const keep = (field: string, isOpen: (item: Record<string, string>) => boolean) => {
    if (Array.isArray(open[field])) open[field] = (open[field] as Record<string, string>[]).filter(isOpen);
  };
  keep("summaries", ({ language }) => !summaries.has(language ?? ""));
  keep("identifiers", ({ database, identifier }) => !sealedIdentity && !identifiers.has(`${database} ${identifier}`));
  keep("translations", ({ language }) => !translations.has(language ?? ""));
  return open;
}

/** The names and pictures that events tell of somebody whose identity is sealed: their rows may be gone. */
export function identityParts(kind: PublicRecordKind, events: readonly WrittenEvent[]): Set<string> {
  const changes = events.flatMap((event) => partChanges(event, kind));
  const isOfIdentity = ({ part, before, after }: (typeof changes)[number]) =>
    partKindOf(part) === "image" || (partKindOf(part) === "fact" && (before?.["type"] === "name" || after?.["type"] === "name"));
  return new Set(changes.filter(isOfIdentity).map(({ part }) => part));
}
