import { randomUUID } from "node:crypto";
import { brandCurator } from "@/lib/auth/curator";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import type { UserRole } from "@/lib/db/generated/enums";

/** Somebody with an account on the desk; a curator unless told otherwise. */
export async function buildUser(db: Transaction, given: Partial<User> = {}): Promise<User> {
  const id = given.id ?? randomUUID();
  return db.user.create({ data: { id, email: `${id}@example.org`, name: "Desk account", role: "curator", ...given } });
}

/** Somebody of that role, signed in, as `requireCurator` would give them. */
export async function buildCurator(db: Transaction, role: UserRole): Promise<Curator> {
  const user = await buildUser(db, { role, name: `A ${role}` });
  return brandCurator({ userId: user.id, role, reason: null });
}

/** The id of who wrote a row, made where the caller does not care who it was. */
export async function authorOf(db: Transaction, given?: string): Promise<string> {
  return given ?? (await buildUser(db, { name: "Author" })).id;
}
