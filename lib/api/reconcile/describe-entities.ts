import "server-only";
import { translatorIn } from "@/lib/i18n/translator";
import { listCurrentVersions, listSummaries } from "@/lib/publication/machine-queries";
import type { RecordSummary } from "@/lib/publication/machine-queries";
import { resolveRecords } from "@/lib/publication/public-queries";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { PublicUnit } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";
import { entityKinds } from "./entity-id";
import type { EntityRef } from "./entity-id";
import { isValue } from "./entity-properties";
import type { DescribedEntity, EntityProperty, EntityValue } from "./entity-properties";

/** What some published records say; whoever is not published is absent. */
export class DescribedEntities {
  constructor(
    private readonly entities: ReadonlyMap<string, DescribedEntity>,
    private readonly labels: ReadonlyMap<string, RecordLabel>,
  ) {}

  /** A record. */
  of(ref: EntityRef): DescribedEntity | undefined {
    return this.entities.get(recordKey(ref));
  }

  /** What another record is called that one of these names. */
  nameOf(ref: EntityRef): string | null {
    return this.labels.get(recordKey(ref))?.title ?? null;
  }

  /** Whether a record has a value; null where it says nothing of the property. */
  has(entity: DescribedEntity, property: EntityProperty, given: string): boolean | null {
    const values = property.kinds.some((kind) => kind === entity.summary.kind) ? property.valuesOf(entity) : [];
    return values.length === 0 ? null : values.some((value) => isValue(property, value, given, (ref) => this.nameOf(ref)));
  }
}

/** Reads records with what some properties need of them. */
export async function describeEntities(refs: readonly EntityRef[], properties: readonly EntityProperty[]): Promise<DescribedEntities> {
  const byKind = entityKinds.map((kind) => [kind, [...new Set(refs.flatMap((ref) => (ref.kind === kind ? [ref.number] : [])))]] as const);
  const entities = new Map<string, DescribedEntity>();
  await Promise.all(
    byKind.map(async ([kind, numbers]) => {
      const [summaries, versions] = await Promise.all([listSummaries(kind, numbers), properties.length === 0 ? [] : listCurrentVersions(kind, numbers)]);
      const units = new Map(versions.map(({ number, units: all }) => [number, all as readonly PublicUnit[]]));
      for (const summary of summaries) entities.set(recordKey({ kind, number: summary.number }), { summary, units: units.get(summary.number) ?? [] });
    }),
  );
  const named = [...entities.values()].flatMap((entity) => properties.flatMap((property) => property.valuesOf(entity).flatMap(refOf)));
  return new DescribedEntities(entities, await resolveRecords(named));
}

/** What a record is called in answers; one without a public name has its number. */
export function nameOfEntity({ kind, number, title }: Pick<RecordSummary, "kind" | "number" | "title">): string {
  const t = translatorIn("en");
  const nameless = kind === "entry" ? t("site.nameNotGiven") : t(`kinds.${kind}`);
  return title ?? t("entry.titleWithNumber", { name: nameless, number: String(number) });
}

function refOf(value: EntityValue): EntityRef[] {
  return value.is === "record" ? [value.ref] : [];
}
