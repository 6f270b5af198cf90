import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyedHash } from "@/lib/auth/derived-keys";
import { isKnownBrowser, KNOWN_BROWSER_SECONDS, knownBrowserCookie } from "@/lib/auth/known-browser";
import { offerSecondFactor } from "@/lib/auth/second-factor";
import { seal, unseal } from "@/lib/auth/secret-box";
import { toBase32, totpCode, totpStepOf } from "@/lib/auth/totp";
import { newTotpSecret } from "@/tests/factories/totp-secret";
import { hostileStrings } from "@/tests/support/hostile-strings";

/** RFC 6238, appendix B, for SHA-1; of its eight digits an authenticator shows the last six. */
const RFC_SECRET = toBase32(Buffer.from("12345678901234567890"));
const now = new Date("2026-11-23T12:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe("codes of an authenticator", () => {
  it.each([[59, "94287082"], [1_111_111_109, "07081804"], [1_111_111_111, "14050471"], [1_234_567_890, "89005924"], [2_000_000_000, "69279037"], [20_000_000_000, "65353130"]])(
    "at second %i are those of the standard",
    (second, digits) => {
      expect(totpCode(RFC_SECRET, new Date(second * 1000))).toBe(digits.slice(2));
    },
  );

  it("are right for a clock that is half a minute off, and for no other", () => {
    const secret = newTotpSecret();
    const isRight = (seconds: number) => totpStepOf(secret, totpCode(secret, later(seconds)), null, now) !== null;
    expect([-60, -30, 0, 30, 60].map(isRight)).toEqual([false, true, true, true, false]);
  });

  it("are good once, and none from before a used one", () => {
    const secret = newTotpSecret();
    const step = totpStepOf(secret, totpCode(secret, now), null, now);
    expect(totpStepOf(secret, totpCode(secret, now), step, now)).toBeNull();
    expect(totpStepOf(secret, totpCode(secret, later(-30)), step, now)).toBeNull();
    expect(totpStepOf(secret, totpCode(secret, later(30)), step, now)).toBe((step ?? 0) + 1);
  });

  it("are nothing that is not a code", () => {
    const secret = newTotpSecret();
    for (const text of [...hostileStrings, "", "123456 OR 1", "１２３４５６"]) expect(totpStepOf(secret, text, null, now)).toBeNull();
  });

  it("come from a secret of 160 bits that the address for the QR code holds", () => {
    const user = { id: "u", email: "aman@example.org", name: "Aman", role: "curator" } as const;
    const offer = offerSecondFactor({ sessionId: "s", secondFactorAt: null, hasSecondFactor: false, hasShortcuts: true, user }, "Guwah example.org");
    const { secret } = offer;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(offer.uri);
    expect(uri.protocol).toBe("otpauth:");
    expect(uri.searchParams.get("secret")).toBe(secret);
    expect(uri.searchParams.get("issuer")).toBe("Guwah example.org");
  });

  it.each([["", ""], ["f", "MY"], ["fo", "MZXQ"], ["foo", "MZXW6"], ["foob", "MZXW6YQ"], ["fooba", "MZXW6YTB"], ["foobar", "MZXW6YTBOI"]])(
    "write %j in base 32 as RFC 4648 does",
    (text, expected) => {
      expect(toBase32(Buffer.from(text))).toBe(expected);
    },
  );
});

describe("a sealed secret", () => {
  it("opens for its owner and purpose, and for nobody else", () => {
    fc.assert(
      fc.property(fc.string(), (secret) => {
        const sealed = seal("second factor", "one", secret);
        expect(unseal("second factor", "one", sealed)).toBe(secret);
        expect(() => unseal("second factor", "two", sealed)).toThrow();
        expect(() => unseal("attempts", "one", sealed)).toThrow();
      }),
    );
  });

  it("does not open when anything in it has changed", () => {
    const sealed = Buffer.from(seal("second factor", "one", "secret"), "base64url");
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal("second factor", "one", changed.toString("base64url"))).toThrow();
    }
    for (const text of hostileStrings) expect(() => unseal("second factor", "one", text.slice(0, 200))).toThrow();
  });
});

describe("a known browser", () => {
  const cookie = knownBrowserCookie("aman@example.org", now);
  it("is known for its account and its time", () => {
    expect(isKnownBrowser(cookie, "aman@example.org", now)).toBe(true);
    expect(isKnownBrowser(cookie, "other@example.org", now)).toBe(false);
    expect(isKnownBrowser(cookie, "aman@example.org", later(KNOWN_BROWSER_SECONDS + 1))).toBe(false);
  });

  it("cannot be made up", () => {
    const [until, signature] = cookie.split(".");
    for (const made of [undefined, "", ".", `${Number(until) + 1}.${signature}`, `${until}.`, `${until}.${keyedHash("known browser", "aman@example.org")}`, ...hostileStrings]) {
      expect(isKnownBrowser(made, "aman@example.org", now)).toBe(false);
    }
  });

  it("is known by one cookie, however else it could be written", () => {
    for (const written of [`${cookie}.1`, `${cookie}.`, `${cookie} `, `0${cookie}`, `${cookie}=`, cookie.replace(".", ".."), `+${cookie}`, `${cookie}${"x".repeat(200)}`]) {
      expect(isKnownBrowser(written, "aman@example.org", now), written).toBe(false);
    }
  });
});
