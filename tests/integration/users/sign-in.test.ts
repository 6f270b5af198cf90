import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetOldAttempts, forgetTurn, takeTurn } from "@/lib/auth/attempts";
import { tokenIn } from "@/lib/auth/auth";
import { KNOWN_BROWSER_COOKIE, knownBrowserCookie } from "@/lib/auth/known-browser";
import { findSession } from "@/lib/auth/sessions";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { buildUser } from "@/tests/factories/build-user";
import { buildVisitor } from "@/tests/factories/build-visitor";
import { buildCredential, sessionCookie, TEST_PASSWORD } from "@/tests/factories/complete-session";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function account(given: Parameters<typeof buildUser>[1] = {}) {
  const user = await buildUser(db, given);
  if (given.role !== "system") await buildCredential(db, user.id);
  return user;
}
/** The first waits are shorter than a slow machine takes between two tries. */
const lengthenWaits = () => db.$executeRaw`UPDATE "sign_in_attempt" SET "waitAt" = now() + interval '5 minutes' WHERE "waitAt" > "lastAt"`;
const tryWith = (email: string, password: string, visitor = buildVisitor()) => signInWithPassword({ email, password }, visitor);

describe("signing in with a password", () => {
  it("begins a session that still waits for the second factor, whatever the case of the address", async () => {
    const user = await account();
    const outcome = await tryWith(` ${user.email.toUpperCase()} `, TEST_PASSWORD);
    if (outcome.outcome !== "session") throw new Error(outcome.outcome);
    expect(await findSession(outcome.token)).toMatchObject({ user: { id: user.id }, secondFactorAt: null, hasSecondFactor: true });
    expect(JSON.stringify(await db.deskSession.findMany())).not.toContain(outcome.token);
  });

  it("is refused in the same words for everybody who may not", async () => {
    const [known, disabled, invited] = [await account(), await account({ disabledAt: new Date() }), await buildUser(db)];
    const system = await systemCurator("test").then(({ userId }) => db.user.findUniqueOrThrow({ where: { id: userId } }));
    for (const [email, password] of [
      [known.email, "not the password"], [known.email, ""], [disabled.email, TEST_PASSWORD], [invited.email, TEST_PASSWORD], [invited.email, ""],
      [system.email, TEST_PASSWORD], ["nobody@example.org", TEST_PASSWORD], ["", ""], ["not an address", TEST_PASSWORD],
    ] as const) {
      expect(await tryWith(email, password), email).toEqual({ outcome: "refused" });
    }
    expect(await db.deskSession.count({ where: { userId: { in: [disabled.id, invited.id, system.id] } } })).toBe(0);
  });

  it("takes as long for an unknown address as for a known one", async () => {
    const { email } = await account();
    // By turns, so that whatever else the machine does falls on both.
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let run = 0; run < 18; run += 1) {
      const which = run % 2 === 0 ? "known" : "unknown";
      const begun = performance.now();
      await tryWith(which === "known" ? email : `${Math.random()}@example.org`, "not the password");
      times[which].push(performance.now() - begun);
      await db.signInAttempt.deleteMany();
    }
    const [known, unknown] = [times.known, times.unknown].map((all) => all.sort((one, other) => one - other)[4] ?? 0) as [number, number];
    // Without the dummy hash an unknown address would take a tenth of the time.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  it("is hurt by nothing that anybody types", async () => {
    const { email } = await account();
    for (const text of hostileStrings) {
      expect(await tryWith(text, text)).toEqual({ outcome: "refused" });
      expect(await tryWith(email, text)).toMatchObject({ outcome: expect.stringMatching(/^(?:refused|wait)$/) as string });
      await db.signInAttempt.deleteMany();
    }
  });

  it("has no account for scripts to use: the database itself refuses", async () => {
    const { userId } = await systemCurator("test");
    await expect(buildCredential(db, userId)).rejects.toThrow();
    await expect(db.deskSession.create({ data: { id: crypto.randomUUID(), tokenHash: "x", userId, browser: "" } })).rejects.toThrow();
  });
});

describe("slowing down", () => {
  it("makes each further try in vain wait, known address or not, and locks nobody out", async () => {
    const { email } = await account();
    for (const address of [email, "unknown@example.org"]) {
      const outcomes: string[] = [];
      for (let run = 0; run < 5; run += 1) outcomes.push((await tryWith(address, "wrong wrong wrong")).outcome);
      expect(outcomes, address).toEqual(["refused", "refused", "refused", "refused", "refused"]);
      await lengthenWaits();
      expect((await tryWith(address, "wrong wrong wrong")).outcome, address).toBe("wait");
    }
    expect(await tryWith(email, TEST_PASSWORD)).toMatchObject({ outcome: "wait" });
    await db.signInAttempt.updateMany({ data: { waitAt: new Date() } });
    expect(await tryWith(email, TEST_PASSWORD)).toMatchObject({ outcome: "session" });
    expect(await tryWith(email, "wrong wrong wrong")).toEqual({ outcome: "refused" });
  });

  it("doubles up to a minute for an account, and waiting adds nothing", async () => {
    const counted = [{ kind: "account", of: "doubling" }] as const;
    let now = new Date();
    const waits: number[] = [];
    for (let run = 0; run < 16; run += 1) {
      expect(await takeTurn(counted, now)).toEqual({ mayTry: true });
      const next = await takeTurn(counted, now);
      waits.push(next.mayTry ? 0 : next.waitSeconds);
      if (next.mayTry) run += 1;
      else now = new Date(now.getTime() + next.waitSeconds * 1000);
    }
    expect(waits.filter((seconds) => seconds > 0).slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it("halves what was counted with each hour that nobody tries", async () => {
    const counted = [{ kind: "account", of: "halving" }] as const;
    const now = new Date();
    for (let run = 0; run < 4; run += 1) await takeTurn(counted, now);
    await takeTurn(counted, new Date(now.getTime() + 3_601_000));
    const [row] = await db.signInAttempt.findMany({ where: { lastAt: { gt: new Date(now.getTime() + 3_600_000) } } });
    expect(row?.failures).toBe(3);
    await db.signInAttempt.deleteMany();
  });

  it("counts forty tries at once as forty", async () => {
    const { email } = await account();
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => tryWith(email, "wrong wrong wrong")));
    expect(outcomes.filter(({ outcome }) => outcome === "refused").length).toBeLessThanOrEqual(12);
  });

  it("lets people of one network sign in at the same moment", async () => {
    const visitor = buildVisitor("an office");
    const outcomes = await Promise.all(Array.from({ length: 15 }, (_, one) => tryWith(`colleague.${one}@example.org`, "wrong wrong wrong", visitor)));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["refused"]));
  });

  it("slows one network down over all accounts", async () => {
    const visitor = buildVisitor("one network");
    const outcomes: string[] = [];
    for (let run = 0; run < 20; run += 1) outcomes.push((await tryWith(`${run}@example.org`, "wrong wrong wrong", visitor)).outcome);
    expect(outcomes).not.toContain("wait");
    await lengthenWaits();
    expect((await tryWith("20@example.org", "wrong wrong wrong", visitor)).outcome).toBe("wait");
    expect((await tryWith("20@example.org", "wrong wrong wrong")).outcome).toBe("refused");
  });

  it("does not keep the owner out of a browser that is known, whoever guesses elsewhere", async () => {
    const { email } = await account();
    for (let run = 0; run < 5; run += 1) await tryWith(email, "wrong wrong wrong");
    await lengthenWaits();
    expect(await tryWith(email, TEST_PASSWORD)).toMatchObject({ outcome: "wait" });
    const known = buildVisitor("home", { [KNOWN_BROWSER_COOKIE]: knownBrowserCookie(email) });
    expect(await tryWith(email, TEST_PASSWORD, known)).toMatchObject({ outcome: "session" });
    const another = buildVisitor("home", { [KNOWN_BROWSER_COOKIE]: knownBrowserCookie("other@example.org") });
    expect(await tryWith(email, TEST_PASSWORD, another)).toMatchObject({ outcome: "wait" });
  });

  it("counts the tries of a known browser together, however its cookie is written", async () => {
    const { email } = await account();
    const cookie = knownBrowserCookie(email);
    const tryShowing = (shown: string) => tryWith(email, "wrong wrong wrong", buildVisitor("home", { [KNOWN_BROWSER_COOKIE]: shown }));
    for (let run = 0; run < 5; run += 1) expect((await tryShowing(cookie)).outcome).toBe("refused");
    await lengthenWaits();
    expect((await tryShowing(cookie)).outcome).toBe("wait");
    // Written otherwise it is nobody's cookie, and all of those count as the account.
    const outcomes: string[] = [];
    for (let run = 0; run < 6; run += 1) {
      outcomes.push((await tryShowing(run % 2 === 0 ? `${cookie}.${run}` : `${"0".repeat(run)}${cookie}`)).outcome);
      await lengthenWaits();
    }
    expect(outcomes).toEqual(["refused", "refused", "refused", "refused", "refused", "wait"]);
  });

  it("keeps no address, neither of a person nor of a machine, and nothing longer than a day", async () => {
    const { email } = await account();
    await db.signInAttempt.deleteMany();
    await tryWith(email, "wrong wrong wrong", buildVisitor("203.0.113.9"));
    const kept = JSON.stringify(await db.signInAttempt.findMany());
    expect(kept).not.toContain(email);
    expect(kept).not.toContain("203.0.113");
    await forgetOldAttempts(new Date(Date.now() + 86_400_001));
    expect(await db.signInAttempt.count()).toBe(0);
  });

  it("clears old tries up by the hour, and holds nobody up with it", async () => {
    const counted = [{ kind: "account", of: "an old one" }] as const;
    await takeTurn(counted, new Date(Date.now() - 2 * 86_400_000));
    await takeTurn([{ kind: "account", of: "a new one" }]);
    expect(await db.signInAttempt.count({ where: { lastAt: { lt: new Date(Date.now() - 86_400_000) } } })).toBe(1);
    expect(await takeTurn(counted)).toEqual({ mayTry: true });
    expect((await db.signInAttempt.findMany({ where: { failures: { gt: 1 } } })).length).toBe(0);
    await db.signInAttempt.deleteMany();
  });

  it("gives a network back the try that succeeded, and no more", async () => {
    const counted = [{ kind: "network", of: "shared" }] as const;
    for (let run = 0; run < 3; run += 1) await takeTurn(counted);
    await forgetTurn(counted);
    expect((await db.signInAttempt.findMany({ where: { key: { startsWith: "network" } }, orderBy: { lastAt: "desc" }, take: 1 }))[0]?.failures).toBe(2);
  });
});

describe("the cookie", () => {
  it("carries the token, encrypted, and nothing else", async () => {
    const cookie = await sessionCookie("a token");
    expect(cookie).not.toContain("a token");
    expect(await tokenIn(cookie)).toBe("a token");
  });

  it("is worth nothing when it is not of our making", async () => {
    const cookie = await sessionCookie("a token");
    for (const made of [undefined, "", cookie.slice(0, -2), `${cookie.slice(0, 40)}A${cookie.slice(41)}`, "eyJhbGciOiJub25lIn0.eyJ0b2tlbiI6IngifQ.", ...hostileStrings]) {
      expect(await tokenIn(made)).toBeNull();
    }
  });
});
