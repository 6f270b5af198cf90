import "server-only";
import type { Pool } from "pg";
import { sharedRun } from "@/lib/shared-run";

/** A key that is good, and how often it may ask. */
export interface ApiKey {
  id: string;
  requestsPerMinute: number;
}

interface KeyRow extends ApiKey {
  keyHash: string;
  isNewInHour: boolean;
}

/**
 * Knows the keys that are good. They are few, and are read all at once: a thousand made-up keys a second do not become a
 * thousand queries, and yet one that has ended is refused with the next request.
 */
export class ApiKeys {
  private readonly read: () => Promise<Map<string, KeyRow>>;

  constructor(private readonly pool: Pool) {
    this.read = sharedRun(async () => {
      const { rows } = await pool.query<KeyRow>({
        name: "api-keys",
        text: `SELECT "id", "keyHash", "requestsPerMinute", "lastUsedAt" IS DISTINCT FROM date_trunc('hour', now(), 'UTC') AS "isNewInHour"
          FROM "api_key" WHERE "endedAt" IS NULL`,
      });
      return new Map(rows.map((row) => [row.keyHash, row]));
    });
  }

  /** The key with this hash; null where it is unknown or has ended. That it is used is noted, to the hour. */
  async find(keyHash: string): Promise<ApiKey | null> {
    const row = (await this.read()).get(keyHash);
    if (!row) return null;
    const { id, requestsPerMinute, isNewInHour } = row;
    if (isNewInHour) {
      await this.pool.query(`UPDATE "api_key" SET "lastUsedAt" = date_trunc('hour', now(), 'UTC') WHERE "id" = $1 AND "lastUsedAt" IS DISTINCT FROM date_trunc('hour', now(), 'UTC')`, [id]);
    }
    return { id, requestsPerMinute };
  }
}
