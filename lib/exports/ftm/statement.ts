import { createHash } from "node:crypto";
import type { UncertainDate } from "@/lib/edtf-dates";
import type { PublicCitation } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import type { Cell, ExportColumns } from "@/lib/exports/export-column";
import { ftmDate, isWholeInFtm } from "./ftm-date";
import { ftmLanguage, ftmModel, hasLanguage } from "./ftm-model";
import type { FtmProperty, FtmSchema, FtmType } from "./ftm-model";

/** The columns of statements, in the order in which FollowTheMoney's own tools write them (followthemoney/statement/serialize.py). */
export const statementColumns = {
  canonical_id: { type: "text" },
  entity_id: { type: "text" },
  prop: { type: "text" },
  prop_type: { type: "text" },
  schema: { type: "code", values: Object.keys(ftmModel) },
  value: { type: "text" },
  dataset: { type: "text" },
  origin: { type: "text" },
  lang: { type: "language" },
  original_value: { type: "text" },
  external: { type: "boolean" },
  first_seen: { type: "instant" },
  last_seen: { type: "instant" },
  id: { type: "text" },
} as const satisfies ExportColumns;

/** The code of a column of statements. */
export type StatementCode = keyof typeof statementColumns;

/** The columns in their order. */
export const statementCodes = Object.keys(statementColumns) as StatementCode[];

/** What a statement has beside its value. */
interface Said {
  language?: string | null;
  /** The value as it was given, where the model has another form. */
  original?: string | null;
  /** What it rests on. */
  citations?: readonly PublicCitation[];
}

interface Value {
  prop: string;
  type: FtmType;
  value: string;
  lang: string | null;
  original: string | null;
  origins: Set<string>;
}

/** Where statements come from: the collection, and the version in which they were read. */
export interface StatementSource {
  dataset: string;
  seenAt: Date;
}

/** An entity of any schema, as far as it is written. */
export type SomeEntity = Pick<FtmEntity<FtmSchema>, "rows">;

/** An entity on its way: its id, and what is said of it. The same said twice is one statement that rests on both. */
export class FtmEntity<Schema extends FtmSchema> {
  private readonly values = new Map<string, Value>();

  constructor(
    readonly schema: Schema,
    readonly id: string,
    private readonly from: StatementSource,
  ) {}

  add(prop: FtmProperty<Schema>, value: string | null | undefined, { language = null, original = null, citations = [] }: Said = {}): this {
    if (value == null || value.trim() === "") return this;
    const type = (ftmModel[this.schema] as Readonly<Record<string, FtmType>>)[prop] as FtmType;
    const lang = hasLanguage.has(type) ? ftmLanguage(language) : null;
    const key = `${prop}.${value}${lang === null ? "" : `@${lang}`}`;
    const there = this.values.get(key) ?? { prop, type, value, lang, original, origins: new Set<string>() };
    for (const { ref } of citations) there.origins.add(recordKey(ref));
    this.values.set(key, there);
    return this;
  }

  /** A date: as much of it as the model can say, with EDTF beside it, and the words where that is not all. */
  addDate(prop: FtmProperty<Schema>, date: UncertainDate | null, said: Said, words: { prop: FtmProperty<Schema>; label: string }): this {
    if (date === null) return this;
    this.add(prop, ftmDate(date), { ...said, original: date.edtf ?? date.words });
    if (isWholeInFtm(date)) return this;
    return this.add(words.prop, `${words.label}: ${date.words ?? date.edtf}`, said);
  }

  /** One row for each statement; the first says only that the entity is there. */
  rows(): Cell[][] {
    const base: Value = { prop: "id", type: "string", value: this.id, lang: null, original: null, origins: new Set() };
    return [base, ...this.values.values()].map((value) => this.row(value));
  }

  private row({ prop, type, value, lang, original, origins }: Value): Cell[] {
    const { dataset, seenAt } = this.from;
    const seen = seenAt.toISOString().slice(0, 19);
    const row: Record<StatementCode, Cell> = {
      canonical_id: this.id,
      entity_id: this.id,
      prop,
      prop_type: prop === "id" ? "id" : type,
      schema: this.schema,
      value,
      dataset,
      origin: origins.size === 0 ? null : [...origins].join(" "),
      lang,
      original_value: original === value ? null : original,
      external: false,
      first_seen: seen,
      last_seen: seen,
      id: createHash("sha1").update(`${dataset}.${this.id}.${prop}.${value}${lang === null ? "" : `@${lang}`}`).digest("hex"),
    };
    return statementCodes.map((code) => row[code]);
  }
}
