import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { makeLink } from "@/lib/auth/one-time-links";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden, InvalidInput } from "@/lib/errors";
import { canCreateAdministrator, canManageAccounts } from "@/lib/users/policy";
import type { assignableRoles } from "@/lib/users/vocabulary";

/** Makes an account for somebody and a link with which they choose their password. */
export async function invite(
  curator: Curator,
  input: { email: string; name: string; role: (typeof assignableRoles)[number] },
): Promise<{ token: string; userId: string; email: string; name: string }> {
  if (!canManageAccounts(curator)) throw new Forbidden("Only an administrator may invite people.");
  return db.$transaction(async (tx) => {
    const user = { id: randomUUID(), email: input.email, name: input.name, role: input.role };
    const { count } = await tx.user.createMany({ data: [user], skipDuplicates: true });
    if (count === 0) {
      throw new InvalidInput("There is an account with this address already.", undefined, { fields: { email: "emailTaken" } });
    }
    const token = await makeLink(tx, user.id, "invitation");
    await recordEvents(tx, curator, [{ type: "account.invited", subjectId: user.id, after: { email: user.email, name: user.name, role: user.role } }]);
    return { token, userId: user.id, email: user.email, name: user.name };
  });
}

/**
 * Makes an administrator for whoever runs the installation, or lets one who cannot get in any more begin anew with
 * another password and second factor.
 */
export async function createAdministrator(curator: Curator, input: { email: string; name: string }): Promise<{ token: string; isNew: boolean }> {
  if (!canCreateAdministrator(curator)) throw new Forbidden("Only a script of the installation may make an administrator.");
  return db.$transaction(async (tx) => {
    const there = await tx.user.findUnique({ where: { email: input.email } });
    if (there && (there.role !== "administrator" || there.disabledAt !== null)) {
      throw new Conflict("There is an account with this address that is not an active administrator. Choose another address.");
    }
    const user = there ?? (await tx.user.create({ data: { id: randomUUID(), email: input.email, name: input.name, role: "administrator" } }));
    if (there) {
      await tx.credential.deleteMany({ where: { userId: user.id } });
      await tx.deskSession.deleteMany({ where: { userId: user.id } });
    }
    const token = await makeLink(tx, user.id, "first_administrator");
    await recordEvents(tx, curator, [{ type: there ? "account.link_made" : "account.invited", subjectId: user.id, after: { email: user.email, role: user.role } }]);
    return { token, isNew: !there };
  });
}
