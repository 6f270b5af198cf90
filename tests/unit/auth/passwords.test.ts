import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "@/lib/auth/password-hash";
import { isCommonPassword } from "@/lib/auth/password-strength";
import { localeCodes } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { choosePasswordSchema, codeSchema, emailSchema, inviteSchema, passwordLength } from "@/lib/users/schema";
import { hostileStrings } from "@/tests/support/hostile-strings";

const problemOf = (password: string) =>
  choosePasswordSchema.safeParse({ token: "0".repeat(64), password }).error?.issues.map(({ message }) => message) ?? [];

describe("a password", () => {
  it.each([
    ["", ["passwordShort"]],
    ["eleven char", ["passwordShort"]],
    ["twelve chars", []],
    ["گۇۋاھلىق بېر", []],
    ["🙂".repeat(11), ["passwordShort"]],
    ["🙂".repeat(12), []],
    ["x".repeat(128), []],
    ["x".repeat(129), ["passwordLong"]],
  ])("%j", (password, problems) => {
    expect(problemOf(password)).toEqual(problems);
  });

  it.each([
    "password1234", "Password1234!", "passwordpassword", "qwertyuiop123", "123456789012", "aaaaaaaaaaaa", "iloveyou12345", "letmein letmein",
    "1q2w3e4r5t6y", "zaq12wsxcde3", "guwah-guwah-guwah", "пароль123456", "йцукенгшщзхъ", "ЙЦУКЕНГШЩЗХЪ", "aman.testova1", "AmanTestova!",
  ])("%s is common", (password) => {
    expect(isCommonPassword(password, ["aman.testova@example.org", "Aman Testova"])).toBe(true);
  });

  it.each(["seven quiet apricots walk", "correct horse battery staple", "گۇۋاھلىق بېرىش ھوقۇقى", "кат ит ат эшек тоо", "Tr0ub4dour&3xx"])("%s is not", (password) => {
    expect(isCommonPassword(password, ["aman.testova@example.org"])).toBe(false);
  });

  it.each(localeCodes)("of the wrong length is told the length that is right, in %s", (locale) => {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "desk" });
    expect([t("problems.passwordShort", passwordLength), t("link.rule", passwordLength)].map((text) => /\d+/.exec(text)?.[0])).toEqual(["12", "12"]);
    expect(/\d+/.exec(t("problems.passwordLong", passwordLength))?.[0]).toBe("128");
    const { problems } = messagesOf(locale).desk;
    for (const message of [problems.passwordShort, problems.passwordLong]) expect(message).not.toMatch(/\d/);
  });

  it("is judged without stalling, however it is made", () => {
    for (const text of hostileStrings.filter((one) => [...one].length <= 128)) {
      const begun = performance.now();
      isCommonPassword(text.padEnd(12, "-"), []);
      expect(performance.now() - begun, text.slice(0, 20)).toBeLessThan(20_000);
    }
  });

  it("is kept as Argon2id with a salt of its own", async () => {
    const [one, two] = [await hashPassword("twelve chars"), await hashPassword("twelve chars")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect([await isPassword(one, "twelve chars"), await isPassword(one, "twelve Chars"), await isPassword(one, "")]).toEqual([true, false, false]);
  });

  it("is the same however the keyboard composes its letters", async () => {
    expect(await isPassword(await hashPassword("caf\u00e9 caf\u00e9 caf\u00e9"), "cafe\u0301 cafe\u0301 cafe\u0301")).toBe(true);
  });

  it("is never right where there is none", async () => {
    for (const text of hostileStrings) expect(await isPassword(null, text.slice(0, 1_000))).toBe(false);
  });
});

describe("what comes in", () => {
  it("has an address in small letters", () => {
    expect(emailSchema.parse("  Aman@Example.ORG ")).toBe("aman@example.org");
    for (const text of hostileStrings) expect(emailSchema.safeParse(text).success, text.slice(0, 20)).toBe(false);
  });

  it("has a name that can be shown, and keeps it exactly", () => {
    const nameOf = (name: string) => inviteSchema.safeParse({ email: "a@example.org", name, role: "curator" });
    for (const name of ["گۈلنۇر", "O’Brien-Šmit", "阿曼", "' OR 1=1; --", "<b>x</b>", "$1 ${x}"]) expect(nameOf(name).data?.name).toBe(name);
    for (const name of ["", "   ", "a\u0000b", "\u202edrawkcab", "\ud800", "x".repeat(201)]) expect(nameOf(name).success, JSON.stringify(name)).toBe(false);
  });

  it("has a role that can be given, and no other", () => {
    for (const role of ["system", "", "owner", "__proto__", null, ["curator"], 1]) {
      expect(inviteSchema.safeParse({ email: "a@example.org", name: "A", role }).success, String(role)).toBe(false);
    }
  });

  it("has a code of either kind, with spaces and hyphens as people type them", () => {
    expect(["123 456", "abcd-efgh-jkmn", "ABCD EFGH JKMN"].map((code) => codeSchema.parse(code))).toEqual(["123456", "abcdefghjkmn", "ABCDEFGHJKMN"]);
    for (const text of [...hostileStrings, "12345", "1234567", "abcd-efgh"]) expect(codeSchema.safeParse(text).success, text.slice(0, 20)).toBe(false);
  });
});
