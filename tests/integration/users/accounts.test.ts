import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { brandCurator } from "@/lib/auth/curator";
import type { Curator } from "@/lib/auth/curator";
import { randomToken, tokenHash } from "@/lib/auth/derived-keys";
import { findOpenLink, makeLink } from "@/lib/auth/one-time-links";
import { isPassword } from "@/lib/auth/password-hash";
import { requestReset } from "@/lib/auth/request-reset";
import { findSession, openSession } from "@/lib/auth/sessions";
import { systemCurator } from "@/lib/auth/system-curator";
import { choosePassword } from "@/lib/auth/use-link";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { hasAdministrator } from "@/lib/users/administrator-queries";
import { changeRole, disable, enable, resetPassword, resetSecondFactor } from "@/lib/users/commands/change-account";
import { createAdministrator, invite } from "@/lib/users/commands/invite";
import { changePassword } from "@/lib/users/commands/own-account";
import { buildCurator, buildUser } from "@/tests/factories/build-user";
import { buildVisitor } from "@/tests/factories/build-visitor";
import { buildCredential, TEST_PASSWORD } from "@/tests/factories/complete-session";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

const PASSWORD = "nine loud barley towers";
let database: TestDatabase;
let administrator: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  administrator = await buildCurator(db, "administrator");
});
afterAll(() => database.drop());
beforeEach(async () => {
  await db.signInAttempt.deleteMany();
});

const person = (given: object = {}) => ({ email: `${randomUUID()}@example.org`, name: "Somebody Invited", role: "curator" as const, ...given });
const hashOf = async (userId: string) => (await db.credential.findUnique({ where: { userId } }))?.passwordHash ?? null;
/** Links that were asked for at the same moment, so that none of them voided the others. */
async function openLinks(userId: string, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomToken());
  const expiresAt = new Date(Date.now() + 60_000);
  await db.accountLink.createMany({ data: tokens.map((token) => ({ id: randomUUID(), tokenHash: tokenHash(token), purpose: "password_reset", userId, expiresAt })) });
  return tokens;
}
const choose = (token: string, password = PASSWORD) => choosePassword(buildVisitor(), { token, password });

describe("an invitation", () => {
  it("lets its holder choose a password, once", async () => {
    const { token, userId, email } = await invite(administrator, person());
    expect(await findOpenLink(token)).toMatchObject({ purpose: "invitation", email });
    expect(await choose(token)).toEqual({ email });
    expect(await isPassword(await hashOf(userId), PASSWORD)).toBe(true);
    expect(await findOpenLink(token)).toBeNull();
    await expect(choose(token)).rejects.toThrow(NotFound);
    const events = await db.event.findMany({ where: { subjectId: userId }, orderBy: { id: "asc" } });
    expect(events.map(({ type, userId: by }) => [type, by])).toEqual([["account.invited", administrator.userId], ["account.password_chosen", userId]]);
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toMatch(/argon2|[0-9a-f]{64}/);
  });

  it("is used by one of two who hold it", async () => {
    const { token } = await invite(administrator, person());
    const outcomes = await Promise.allSettled([choose(token), choose(token, "eight calm silver kettles")]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is no good when it is too old, replaced, or the account is disabled", async () => {
    const [old, replaced, disabled] = [await invite(administrator, person()), await invite(administrator, person()), await invite(administrator, person())];
    await db.accountLink.updateMany({ where: { userId: old.userId }, data: { expiresAt: new Date(Date.now() - 1) } });
    const { token: newer, purpose } = await resetPassword(administrator, { userId: replaced.userId });
    await disable(administrator, { userId: disabled.userId });
    for (const { token } of [old, replaced, disabled]) {
      expect(await findOpenLink(token)).toBeNull();
      await expect(choose(token)).rejects.toMatchObject({ name: "NotFound", detail: { code: "linkGone" } });
    }
    expect(purpose).toBe("invitation");
    expect(await findOpenLink(newer)).not.toBeNull();
    await enable(administrator, { userId: disabled.userId });
    expect(await findOpenLink(disabled.token)).toBeNull();
  });

  it("is stored as a hash, and cannot be guessed quickly", async () => {
    const { token } = await invite(administrator, person());
    expect(JSON.stringify(await db.accountLink.findMany())).not.toContain(token);
    const visitor = buildVisitor("guessing");
    const refusals: string[] = [];
    for (const guess of [...hostileStrings, ...Array.from({ length: 5 }, () => "0".repeat(64))].slice(-20)) {
      await choosePassword(visitor, { token: guess, password: PASSWORD }).catch((error: Error) => refusals.push(error.name));
    }
    expect(new Set(refusals)).toEqual(new Set(["NotFound"]));
    await db.signInAttempt.updateMany({ where: { failures: 20 }, data: { waitAt: new Date(Date.now() + 60_000) } });
    await expect(choosePassword(visitor, { token, password: PASSWORD })).rejects.toThrow(InvalidInput);
    expect(await findOpenLink(token)).not.toBeNull();
  });

  it("takes no common password, and is not used up by trying one", async () => {
    const { token } = await invite(administrator, person({ email: `gulnur.${randomUUID()}@example.org`, name: "Gulnur Testova" }));
    for (const password of ["password1234", "qwertyuiop123", "gulnur testova"]) {
      await expect(choose(token, password)).rejects.toMatchObject({ name: "InvalidInput", detail: { fields: { password: "passwordCommon" } } });
    }
    expect(await findOpenLink(token)).not.toBeNull();
  });

  it("is refused for an address that has an account, and changes nothing there", async () => {
    const there = await buildUser(db, { role: "reviewer" });
    await expect(invite(administrator, person({ email: there.email }))).rejects.toThrow(InvalidInput);
    expect(await db.user.findUnique({ where: { id: there.id } })).toEqual(there);
    expect(await db.accountLink.count({ where: { userId: there.id } })).toBe(0);
  });

  it("keeps a name exactly as it is", async () => {
    for (const name of ["گۈلنۇر", "O’Brien", "' OR 1=1; DROP TABLE \"user\"; --", "=HYPERLINK()", "<script>alert(1)</script>"]) {
      const { userId } = await invite(administrator, person({ name }));
      expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).name).toBe(name);
    }
  });
});

describe("an administrator", () => {
  it("cannot change the own account, nor that of the scripts, nor one that does not exist", async () => {
    const { userId: system } = await systemCurator("test");
    for (const change of [disable, enable, resetPassword, resetSecondFactor, (by: Curator, input: { userId: string }) => changeRole(by, { ...input, role: "curator" })]) {
      await expect(change(administrator, { userId: administrator.userId })).rejects.toThrow(Forbidden);
      await expect(change(administrator, { userId: system })).rejects.toThrow(NotFound);
      await expect(change(administrator, { userId: randomUUID() })).rejects.toThrow(NotFound);
    }
  });

  it("is told when there is nothing to change", async () => {
    const { id: userId } = await buildUser(db, { role: "reviewer" });
    await expect(enable(administrator, { userId })).rejects.toThrow(Conflict);
    await expect(changeRole(administrator, { userId, role: "reviewer" })).rejects.toThrow(Conflict);
    await expect(resetSecondFactor(administrator, { userId })).rejects.toThrow(Conflict);
    await disable(administrator, { userId });
    await expect(disable(administrator, { userId })).rejects.toThrow(Conflict);
    await expect(resetPassword(administrator, { userId })).rejects.toThrow(Conflict);
  });

  it("who is disabled at the same moment does not disable the other as well", async () => {
    for (let run = 0; run < 5; run += 1) {
      const [one, two] = [await buildCurator(db, "administrator"), await buildCurator(db, "administrator")];
      const outcomes = await Promise.allSettled([disable(one, { userId: two.userId }), disable(two, { userId: one.userId })]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await db.user.count({ where: { id: { in: [one.userId, two.userId] }, disabledAt: null } })).toBe(1);
    }
  });

  it("who has become something else since cannot go on", async () => {
    const [former, { id: userId }] = [await buildCurator(db, "administrator"), await buildUser(db)];
    await changeRole(administrator, { userId: former.userId, role: "curator" });
    await expect(disable(former, { userId })).rejects.toThrow(Forbidden);
  });

  it("of the installation is made by a script, and can begin anew through it", async () => {
    const script = await systemCurator("test");
    const input = { email: `${randomUUID()}@example.org`, name: "First" };
    const first = await createAdministrator(script, input);
    expect(first.isNew).toBe(true);
    await choose(first.token);
    const user = await db.user.findUniqueOrThrow({ where: { email: input.email } });
    expect(user.role).toBe("administrator");
    expect(await hasAdministrator()).toBe(true);
    const session = await openSession(user.id, "");
    const again = await createAdministrator(script, input);
    expect(again.isNew).toBe(false);
    expect([await hashOf(user.id), await findSession(session)]).toEqual([null, null]);
    await choose(again.token);
    const curator = await buildUser(db, { role: "curator" });
    await expect(createAdministrator(script, { email: curator.email, name: "x" })).rejects.toThrow(Conflict);
  });
});

describe("a forgotten password", () => {
  it("gets a link when there is such an account, and nothing is different where there is none", async () => {
    const [user, invited, disabled] = [await buildUser(db), await buildUser(db), await buildUser(db, { disabledAt: new Date() })];
    for (const { id } of [user, disabled]) await buildCredential(db, id);
    const made = await requestReset(buildVisitor(), user.email);
    expect(made).toMatchObject({ email: user.email });
    for (const email of [invited.email, disabled.email, "nobody@example.org", "system@localhost"]) expect(await requestReset(buildVisitor(), email), email).toBeNull();
    const session = await openSession(user.id, "");
    await choose(made?.token ?? "");
    expect(await isPassword(await hashOf(user.id), PASSWORD)).toBe(true);
    expect(await findSession(session)).toBeNull();
    expect((await db.credential.findUniqueOrThrow({ where: { userId: user.id } })).totpSecret).not.toBeNull();
  });

  it("cannot be asked for again and again, so that nobody's letter box is filled", async () => {
    const user = await buildUser(db);
    await buildCredential(db, user.id);
    const made: boolean[] = [];
    for (let run = 0; run < 5; run += 1) made.push((await requestReset(buildVisitor(), user.email)) !== null);
    expect(made).toEqual([true, true, true, false, false]);
  });
});

describe("a changed password", () => {
  it("needs the present one, and tries in vain wait", async () => {
    const user = await buildUser(db);
    await buildCredential(db, user.id);
    const curator = brandCurator({ userId: user.id, role: user.role, reason: null });
    const before = await hashOf(user.id);
    await expect(changePassword(curator, { current: TEST_PASSWORD, password: "password1234" })).rejects.toMatchObject({ detail: { fields: { password: "passwordCommon" } } });
    for (let run = 0; run < 5; run += 1) {
      await expect(changePassword(curator, { current: "wrong wrong wrong", password: PASSWORD })).rejects.toMatchObject({ detail: { fields: { current: "passwordWrong" } } });
    }
    await db.signInAttempt.updateMany({ where: { failures: 5 }, data: { waitAt: new Date(Date.now() + 60_000) } });
    await expect(changePassword(curator, { current: TEST_PASSWORD, password: PASSWORD })).rejects.toMatchObject({ detail: { fields: { current: "wait" } } });
    expect(await hashOf(user.id)).toBe(before);
  });
});

describe("a link", () => {
  it.each<[string, (userId: string) => Promise<unknown>]>([
    ["changes", (userId) => changePassword(brandCurator({ userId, role: "curator", reason: null }), { current: TEST_PASSWORD, password: PASSWORD })],
    ["is chosen with another link", async (userId) => choose((await openLinks(userId, 1))[0] ?? "")],
  ])("is no good once the password %s", async (_, change) => {
    const user = await buildUser(db);
    await buildCredential(db, user.id);
    const open = await openLinks(user.id, 2);
    const bystander = await invite(administrator, person());
    await change(user.id);
    for (const token of open) {
      expect(await findOpenLink(token)).toBeNull();
      await expect(choose(token, "eight calm silver kettles")).rejects.toThrow(NotFound);
    }
    expect(await isPassword(await hashOf(user.id), PASSWORD)).toBe(true);
    expect(await findOpenLink(bystander.token)).not.toBeNull();
  });

  it("for the account of scripts cannot be made", async () => {
    const { userId } = await systemCurator("test");
    await expect(db.$transaction((tx) => makeLink(tx, userId, "password_reset"))).rejects.toThrow();
  });
});
