import "server-only";
import { db } from "@/lib/db/client";
import { brandCurator } from "./curator";
import type { Curator } from "./curator";

/** The account under which scripts act. It cannot sign in. */
const SYSTEM_USER = { id: "00000000-0000-4000-8000-000000000001", email: "system@localhost", name: "System", role: "system" } as const;

/** A curator for scripts and tests; `reason` goes into the events. */
export async function systemCurator(reason: string): Promise<Curator> {
  await db.user.createMany({ data: [SYSTEM_USER], skipDuplicates: true });
  return brandCurator({ userId: SYSTEM_USER.id, role: "system", reason });
}
