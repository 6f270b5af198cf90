import "server-only";
import type { Pool } from "pg";
import type { RecordRef } from "@/lib/publication/public-unit";
import type { recordStates } from "@/lib/publication/vocabulary";

/** Where a record's address leads. */
export type RecordHead =
  | { state: "published"; currentVersion: number }
  /** The versions are as readable as the survivor: withdrawing one person's entry takes all of it away. */
  | { state: "merged"; survivor: number; currentVersion: number; isSurvivorWithdrawn: boolean }
  | { state: "withdrawn" }
  | { state: "missing" };

interface HeadRow {
  state: keyof typeof recordStates;
  currentVersion: number;
  survivor: number | null;
  isSurvivorWithdrawn: boolean | null;
}

/** Looks up where a record's address leads. */
export async function findRecordHead(pool: Pool, ref: RecordRef): Promise<RecordHead> {
  const { rows } = await pool.query<HeadRow>({
    name: "record-head",
    text: `SELECT r."state", r."currentVersion", m."number" AS "survivor", m."state" = 'withdrawn' AS "isSurvivorWithdrawn"
      FROM "public_record" r LEFT JOIN "public_record" m ON m."id" = r."mergedIntoId"
      WHERE r."kind" = $1::"RecordKind" AND r."number" = $2`,
    values: [ref.kind, ref.number],
  });
  const [row] = rows;
  if (!row) return { state: "missing" };
  const { state, currentVersion, survivor, isSurvivorWithdrawn } = row;
  if (state === "merged" && survivor !== null) return { state, survivor, currentVersion, isSurvivorWithdrawn: isSurvivorWithdrawn === true };
  if (state === "published") return { state, currentVersion };
  return { state: "withdrawn" };
}

/**
 * Reads the collection's revision, which grows with every change that readers could see. Requests that come
 * while a query is under way share the next one: each gets a revision read after it arrived, and a thousand
 * requests a second do not become a thousand queries.
 */
export class CollectionRevision {
  private underWay: Promise<string> | null = null;
  private next: Promise<string> | null = null;

  constructor(private readonly pool: Pool) {}

  /** The revision, read from the database after this call began. */
  read(): Promise<string> {
    if (this.underWay === null) return this.start();
    this.next ??= this.underWay.then(
      () => this.start(),
      () => this.start(),
    );
    return this.next;
  }

  private start(): Promise<string> {
    this.next = null;
    const query = this.query().finally(() => {
      if (this.underWay === query) this.underWay = null;
    });
    this.underWay = query;
    return query;
  }

  private async query(): Promise<string> {
    const { rows } = await this.pool.query<{ revision: string }>({
      name: "collection-revision",
      text: `SELECT "revision"::text FROM "collection_state"`,
    });
    return rows[0]?.revision ?? "0";
  }
}
