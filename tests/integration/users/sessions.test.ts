import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setUpSecondFactor, offerSecondFactor, showSecondFactor } from "@/lib/auth/second-factor";
import { ABSOLUTE_MS, findSession, IDLE_MS, openSession, PENDING_MS, removeEndedSessions } from "@/lib/auth/sessions";
import type { SignedIn } from "@/lib/auth/sessions";
import { stageOf } from "@/lib/auth/sign-in-stage";
import { totpCode } from "@/lib/auth/totp";
import { brandCurator } from "@/lib/auth/curator";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { changeRole, disable, resetSecondFactor } from "@/lib/users/commands/change-account";
import { changePassword, endSession, renewRecoveryCodes, replaceSecondFactor } from "@/lib/users/commands/own-account";
import { countRecoveryCodes, findOwnAccount, listAccounts, listPresent } from "@/lib/users/curator-queries";
import { buildCurator, buildUser } from "@/tests/factories/build-user";
import { buildCredential, buildPassword, TEST_PASSWORD } from "@/tests/factories/complete-session";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

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

const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
const complete = (userId: string) => db.deskSession.updateMany({ where: { userId }, data: { secondFactorAt: new Date() } });

/** Somebody with a password, a second factor and a complete session. */
async function somebodyIn() {
  const user = await buildUser(db, { role: "curator" });
  const secret = await buildCredential(db, user.id);
  const token = await openSession(user.id, "Firefox · Linux");
  await complete(user.id);
  return { user, secret, token, curator: brandCurator({ userId: user.id, role: user.role, reason: null }) };
}

async function found(token: string): Promise<SignedIn> {
  const signedIn = await findSession(token);
  if (!signedIn) throw new Error("There is no such session.");
  return signedIn;
}

describe("a session", () => {
  it("ends after twelve hours without use, and after seven days however much it is used", async () => {
    const { token, user } = await somebodyIn();
    expect(await findSession(token, later(IDLE_MS - 60_000))).not.toBeNull();
    expect(await findSession(token, later(IDLE_MS + 60_000))).not.toBeNull();
    expect(await findSession(token, later(3 * IDLE_MS))).toBeNull();
    await db.deskSession.updateMany({ where: { userId: user.id }, data: { seenAt: later(ABSOLUTE_MS) } });
    expect(await findSession(token, later(ABSOLUTE_MS - 60_000))).not.toBeNull();
    expect(await findSession(token, later(ABSOLUTE_MS + 1_000))).toBeNull();
  });

  it("is written to at most once a minute", async () => {
    const { token, user } = await somebodyIn();
    const seenAt = async () => (await db.deskSession.findFirstOrThrow({ where: { userId: user.id } })).seenAt.getTime();
    const first = await seenAt();
    await findSession(token, later(20_000));
    expect(await seenAt()).toBe(first);
    await findSession(token, later(120_000));
    expect(await seenAt()).toBeGreaterThan(first + 60_000);
  });

  it("without the second factor opens nothing, and not for long", async () => {
    const user = await buildUser(db);
    await buildCredential(db, user.id);
    const token = await openSession(user.id, "");
    expect(stageOf(await findSession(token))).toBe("second_factor_asked");
    expect(await findSession(token, later(PENDING_MS + 1_000))).toBeNull();
  });

  it("belongs to nobody for a made-up token", async () => {
    for (const token of [...hostileStrings, "", "0".repeat(64)]) expect(await findSession(token)).toBeNull();
  });

  it("is removed when it has ended by itself", async () => {
    const { token, user } = await somebodyIn();
    await removeEndedSessions();
    expect(await findSession(token)).not.toBeNull();
    await removeEndedSessions(later(IDLE_MS + 1_000));
    expect(await db.deskSession.count({ where: { userId: user.id } })).toBe(0);
  });
});

describe("ending at once", () => {
  it.each<[string, (one: Awaited<ReturnType<typeof somebodyIn>>) => Promise<unknown>]>([
    ["the account is disabled", ({ user }) => disable(administrator, { userId: user.id })],
    ["the role changes", ({ user }) => changeRole(administrator, { userId: user.id, role: "reviewer" })],
    ["the second factor is reset", ({ user }) => resetSecondFactor(administrator, { userId: user.id })],
    ["the password changes", ({ curator }) => changePassword(curator, { current: TEST_PASSWORD, password: "nine loud barley towers" })],
    ["the authenticator is replaced", ({ curator, secret }) => replaceSecondFactor(curator, { code: totpCode(secret, new Date()) })],
  ])("when %s", async (_, end) => {
    const one = await somebodyIn();
    const other = await somebodyIn();
    const second = await openSession(one.user.id, "");
    await end(one);
    expect([await findSession(one.token), await findSession(second)]).toEqual([null, null]);
    expect(await findSession(other.token)).not.toBeNull();
  });

  it("even when somebody disables the account behind our back", async () => {
    const { user, token } = await somebodyIn();
    await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    expect(await findSession(token)).toBeNull();
  });

  it("one of one's own, and never one of somebody else's", async () => {
    const [one, other] = [await somebodyIn(), await somebodyIn()];
    const { sessions } = await findOwnAccount(other.curator);
    await expect(endSession(one.curator, { sessionId: sessions[0]!.id })).rejects.toThrow(NotFound);
    await expect(endSession(one.curator, { sessionId: randomUUID() })).rejects.toThrow(NotFound);
    expect(await findSession(other.token)).not.toBeNull();
    await endSession(other.curator, { sessionId: sessions[0]!.id });
    expect(await findSession(other.token)).toBeNull();
  });
});

describe("the second factor", () => {
  async function newcomer() {
    const user = await buildUser(db);
    await buildPassword(db, user.id);
    return { user, token: await openSession(user.id, "") };
  }

  it("is set up with a code of the offered secret, which is kept encrypted, and gives ten recovery codes", async () => {
    const { token, user } = await newcomer();
    expect(stageOf(await found(token))).toBe("second_factor_missing");
    const { secret } = offerSecondFactor(await found(token), "Guwah");
    expect(offerSecondFactor(await found(token), "Guwah").secret).toBe(secret);
    await expect(setUpSecondFactor(await found(token), "000000")).rejects.toThrow(InvalidInput);
    expect(stageOf(await found(token))).toBe("second_factor_missing");
    const codes = await setUpSecondFactor(await found(token), totpCode(secret, new Date()));
    expect(new Set(codes).size).toBe(10);
    expect(stageOf(await found(token))).toBe("signed_in");
    const kept = JSON.stringify([await db.credential.findUnique({ where: { userId: user.id } }), await db.recoveryCode.findMany({ where: { userId: user.id } })], (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value));
    for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))]) expect(kept).not.toContain(text);
    await expect(setUpSecondFactor(await found(token), totpCode(secret, new Date()))).rejects.toThrow(Conflict);
  });

  it("begins a session when it is set up, as it does when it is shown, and the events say so", async () => {
    const one = await newcomer();
    const signedIn = await found(one.token);
    await setUpSecondFactor(signedIn, totpCode(offerSecondFactor(signedIn, "").secret, new Date()));
    const events = await db.event.findMany({ where: { userId: one.user.id }, orderBy: { id: "asc" } });
    expect(events.map(({ type, after }) => [type, after])).toEqual([["account.second_factor_set_up", null], ["session.started", { with: "authenticator" }]]);
  });

  it("is not set up in a session that has ended meanwhile", async () => {
    const one = await newcomer();
    const signedIn = await found(one.token);
    await db.deskSession.deleteMany({ where: { userId: one.user.id } });
    await expect(setUpSecondFactor(signedIn, totpCode(offerSecondFactor(signedIn, "").secret, new Date()))).rejects.toThrow(Forbidden);
    expect((await db.credential.findUniqueOrThrow({ where: { userId: one.user.id } })).totpStep).toBeNull();
    expect(await db.event.count({ where: { userId: one.user.id } })).toBe(0);
  });

  it("is offered anew in each session, so that a picture of an old page is worth nothing", async () => {
    const [one, two] = [await newcomer(), await newcomer()];
    expect(offerSecondFactor(await found(one.token), "").secret).not.toBe(offerSecondFactor(await found(two.token), "").secret);
  });

  it("is taken once, also when two browsers show the same code at the same moment", async () => {
    const { user, secret } = await somebodyIn();
    const tokens = [await openSession(user.id, ""), await openSession(user.id, "")];
    const code = totpCode(secret, new Date());
    const outcomes = await Promise.allSettled(tokens.map(async (token) => showSecondFactor(await found(token), code)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await Promise.all(tokens.map(found))).filter(({ secondFactorAt }) => secondFactorAt !== null)).toHaveLength(1);
  });

  it("can be a recovery code, once, and not that of somebody else", async () => {
    const [one, other] = [await somebodyIn(), await somebodyIn()];
    const { codes } = await renewRecoveryCodes(one.curator, { code: totpCode(one.secret, new Date()) });
    const [mine, theirs] = [await openSession(one.user.id, ""), await openSession(other.user.id, "")];
    await expect(showSecondFactor(await found(theirs), codes[0]!)).rejects.toThrow(InvalidInput);
    expect(await showSecondFactor(await found(mine), codes[0]!.toUpperCase().replaceAll("-", " "))).toEqual({ recoveryCodesLeft: 9 });
    expect(await Promise.all([one, other].map(({ curator }) => countRecoveryCodes(curator)))).toEqual([9, 0]);
    await expect(showSecondFactor(await found(await openSession(one.user.id, "")), codes[0]!)).rejects.toThrow(InvalidInput);
    await renewRecoveryCodes(one.curator, { code: codes[1]! });
    await expect(showSecondFactor(await found(await openSession(one.user.id, "")), codes[2]!)).rejects.toThrow(InvalidInput);
  });

  it("makes tries in vain wait", async () => {
    const { user, secret } = await somebodyIn();
    const signedIn = await found(await openSession(user.id, ""));
    for (let run = 0; run < 5; run += 1) await expect(showSecondFactor(signedIn, "000000")).rejects.toMatchObject({ detail: { fields: { code: "codeWrong" } } });
    await db.signInAttempt.updateMany({ where: { failures: 5 }, data: { waitAt: later(60_000) } });
    await expect(showSecondFactor(signedIn, totpCode(secret, new Date()))).rejects.toMatchObject({ detail: { fields: { code: "wait" } } });
    await db.signInAttempt.updateMany({ data: { waitAt: new Date() } });
    await showSecondFactor(signedIn, totpCode(secret, new Date()));
  });

  it("completes no session that has ended meanwhile, and none of somebody without one", async () => {
    const { user, secret } = await somebodyIn();
    const signedIn = await found(await openSession(user.id, ""));
    await db.deskSession.deleteMany({ where: { userId: user.id } });
    await expect(showSecondFactor(signedIn, totpCode(secret, new Date()))).rejects.toThrow(Forbidden);
    expect((await db.credential.findUniqueOrThrow({ where: { userId: user.id } })).totpStep).toBe(0);
    const newcomerIn = await newcomer();
    await expect(showSecondFactor(await found(newcomerIn.token), "000000")).rejects.toThrow(Forbidden);
  });
});

describe("what people at the desk see of each other", () => {
  it("is when somebody last worked there, which lasts longer than the session; a password alone is no work", async () => {
    const user = await buildUser(db);
    const secret = await buildCredential(db, user.id);
    const lastSeen = async () => (await listAccounts(administrator, user.email)).items[0]?.lastSeenAt?.getTime() ?? null;
    const [token, half] = [await openSession(user.id, ""), await openSession(user.id, "")];
    await findSession(half, later(120_000));
    expect(await lastSeen()).toBeNull();
    const shownAt = new Date();
    await showSecondFactor(await found(token), totpCode(secret, shownAt), shownAt);
    expect(await lastSeen()).toBe(shownAt.getTime());
    await findSession(half, later(300_000));
    expect(await lastSeen()).toBe(shownAt.getTime());
    const usedAt = later(600_000);
    await findSession(token, usedAt);
    expect(await lastSeen()).toBe(usedAt.getTime());
    await removeEndedSessions(later(ABSOLUTE_MS + 1_000));
    expect(await db.deskSession.count({ where: { userId: user.id } })).toBe(0);
    expect(await lastSeen()).toBe(usedAt.getTime());
  });

  it("is found by part of a name or address, page by page, and by nothing else", async () => {
    for (let one = 0; one < 27; one += 1) await buildUser(db, { name: `Listed 100% ${String(one).padStart(2, "0")}` });
    const [first, second] = [await listAccounts(administrator, "listed 100%"), await listAccounts(administrator, " listed 100% ", 2)];
    expect([first.items.length, first.pages, second.items.map(({ name }) => name)]).toEqual([25, 2, ["Listed 100% 25", "Listed 100% 26"]]);
    for (const text of hostileStrings.filter((one) => !one.includes("\0"))) expect((await listAccounts(administrator, text.slice(0, 200))).total, text.slice(0, 20)).toBeLessThanOrEqual(27);
  });

  it("is who is there; accounts are for administrators, and never what proves who somebody is", async () => {
    const { user, curator } = await somebodyIn();
    expect((await listPresent(curator)).map(({ userId }) => userId)).toContain(user.id);
    await expect(listAccounts(curator)).rejects.toThrow(NotFound);
    const accounts = JSON.stringify(await listAccounts(administrator, user.email));
    expect(accounts).toContain(user.email);
    for (const secret of ["argon2", "tokenHash", "totp", "codeHash"]) expect(accounts).not.toContain(secret);
    expect(JSON.stringify(await findOwnAccount(curator))).not.toMatch(/argon2|tokenHash|totp|codeHash/);
  });
});
