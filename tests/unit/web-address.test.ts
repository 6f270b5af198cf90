import { describe, expect, it } from "vitest";
import { optionalAddress } from "@/lib/desk/form-fields";
import { webAddress } from "@/lib/imports/import-text";
import { webAddress as publicAddress } from "@/lib/publication/public-unit";

const addresses = [
  ["https://example.org/a{x}", "https://example.org/a%7Bx%7D"],
  ["https://example.org/a b|c^d`e", "https://example.org/a%20b%7Cc%5Ed%60e"],
  ["https://example.org/%7B?q=a&b=%20#c", "https://example.org/%7B?q=a&b=%20#c"],
  ["https://example.org/ئۆرنەك/第二", "https://example.org/ئۆرنەك/第二"],
] as const;

describe("an address on the web", () => {
  it.each(addresses)("is kept so that it can be followed from anywhere: %s", (given, written) => {
    expect(optionalAddress.parse(given)).toBe(written);
    expect(webAddress.parse(given)).toBe(written);
  });

  it("may stand in a version as it was written down, where it is one", () => {
    for (const address of [...addresses.flat(), "HTTP://example.org"]) expect(publicAddress.safeParse(address).success, address).toBe(true);
    for (const other of ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "https:", "https://", "example.org", ""]) expect(publicAddress.safeParse(other).success, other).toBe(false);
  });
});
