import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyHashIn, newKey } from "@/lib/api-keys/key-text";
import { endApiKeySchema, makeApiKeySchema } from "@/lib/api-keys/schema";
import { hostileStrings } from "@/tests/support/hostile-strings";

const KEY = `guwah_${"0a".repeat(20)}`;
const hash = createHash("sha256").update(KEY).digest("hex");

describe("a new key", () => {
  it("is like no other, is recognised by its start, and is found by its hash", () => {
    const keys = Array.from({ length: 100 }, newKey);
    for (const { key, keyHash, start } of keys) {
      expect(key).toMatch(/^guwah_[0-9a-f]{40}$/);
      expect(start).toBe(key.slice(0, 12));
      expect(keyHashIn(`Bearer ${key}`)).toBe(keyHash);
      expect(keyHash).not.toContain(key.slice(12));
    }
    expect(new Set(keys.map(({ start }) => start)).size).toBeGreaterThan(90);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(100);
  });
});

describe("an Authorization header", () => {
  it.each([`Bearer ${KEY}`, `bearer ${KEY}`, `BEARER    ${KEY}`])("has a key: %s", (header) => {
    expect(keyHashIn(header)).toBe(hash);
  });

  it("has none where anything else stands in it", () => {
    const others = [
      "", " ", "Bearer", "Bearer ", KEY, `Bearer${KEY}`, `Basic ${KEY}`, `Token ${KEY}`, `Bearer\t${KEY}`, `Bearer ${KEY} `, ` Bearer ${KEY}`, `Bearer ${KEY},${KEY}`, `Bearer ${KEY} ${KEY}`,
      `Bearer ${KEY}0`, `Bearer ${KEY.slice(0, -1)}`, `Bearer ${KEY.toUpperCase()}`, `Bearer "${KEY}"`, `Bearer ${KEY}\n`, `Bearer ${hash}`, `Bearer guwah_${"g".repeat(40)}`,
      `Bearer ${" ".repeat(30_000)}${KEY}`, `Bearer ${"a".repeat(30_000)}`, ...hostileStrings, ...hostileStrings.map((text) => `Bearer ${text}`), ...hostileStrings.map((text) => `Bearer guwah_${text}`),
    ];
    expect(others.filter((header) => keyHashIn(header) !== null)).toEqual([]);
  });
});

describe("what is said of a key that is to be made", () => {
  const problemsOf = (given: object) => makeApiKeySchema.safeParse({ label: "A mirror", contact: "a@example.org", requestsPerMinute: "6000", ...given }).error?.issues.map(({ message }) => message) ?? [];

  it("is a line, a line and a number", () => {
    expect(makeApiKeySchema.parse({ label: " A mirror ", contact: "a@example.org", requestsPerMinute: " 100000 " })).toEqual({ label: "A mirror", contact: "a@example.org", requestsPerMinute: 100_000 });
    for (const requestsPerMinute of ["", "0", "-1", "1.5", "1e3", "100001", "0x10", "00001", "６０", "6000 a minute", 6_000, null, undefined, {}]) expect(problemsOf({ requestsPerMinute }), String(requestsPerMinute)).toEqual(["keyLimitWrong"]);
    expect(problemsOf({ label: "", contact: " " })).toEqual(["lineMissing", "lineMissing"]);
    expect(problemsOf({ label: "x".repeat(121), contact: "a\u202eb" })).toEqual(["tooLong", "textUnusable"]);
    for (const text of hostileStrings) {
      const codes = [...problemsOf({ label: text }), ...problemsOf({ contact: text }), ...problemsOf({ requestsPerMinute: text })];
      expect(codes.filter((code) => !["tooLong", "textUnusable", "lineMissing", "keyLimitWrong"].includes(code))).toEqual([]);
    }
  });

  it("ends with a reason, and names a key", () => {
    const problems = endApiKeySchema.safeParse({ keyId: "' OR 1=1; --", reason: " " }).error?.issues.map(({ message }) => message);
    expect(problems).toEqual(["unknownKey", "reasonMissing"]);
  });
});
