import "server-only";
import { db } from "@/lib/db/client";

/** Whether somebody looks after this installation: an administrator with a password who is not disabled. */
export async function hasAdministrator(): Promise<boolean> {
  return (await db.user.count({ where: { role: "administrator", disabledAt: null, credential: { isNot: null } } })) > 0;
}
