import "server-only";
import { db } from "@/lib/db/client";

/** Whether generated data has ever been imported here: then every page says so. */
export async function holdsGeneratedData(): Promise<boolean> {
  const state = await db.collectionState.findUnique({ where: { id: 1 }, select: { holdsGeneratedData: true } });
  return state?.holdsGeneratedData ?? false;
}
