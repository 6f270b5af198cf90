import type pg from "pg";
import { describe, expect, it } from "vitest";
import { requireVersion } from "@/lib/db/migrate";

const server = (version: string) => ({ query: () => Promise.resolve({ rows: [{ version }] }) }) as unknown as Pick<pg.Client, "query">;

describe("a PostgreSQL server", () => {
  it.each(["17.0", "18.4 (Debian 18.4-1.pgdg12+1)", "19beta1"])("of version %s is used", async (version) => {
    await expect(requireVersion(server(version))).resolves.toBeUndefined();
  });

  it.each(["16.4", "9.6.24", ""])("of version %j is refused in words that say which is needed", async (version) => {
    await expect(requireVersion(server(version))).rejects.toThrow(/needs 17 or newer/);
  });
});
