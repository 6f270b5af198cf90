import { describe, expect, it } from "vitest";
import { browserWords, networkOf, visitorOf } from "@/lib/auth/visitor";
import { deskReturnPath } from "@/lib/desk-return-path";
import { clientAddress } from "@/lib/site-server/client-address";
import { hostileStrings } from "@/tests/support/hostile-strings";

describe("what is kept of a visitor", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0db8:0001:0002::1", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["", "unknown"],
    ["unknown", "unknown"],
    ["1.2.3.4, 5.6.7.8", "unknown"],
  ])("of the address %j is the network %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("is a hash of the network and two words about the browser", () => {
    const agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";
    const visitor = visitorOf(new Headers({ "x-guwah-client": "203.0.113.9", "user-agent": agent }), () => undefined);
    expect(visitor.browser).toBe("Chromium · Linux");
    expect(visitor.network).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(visitor)).not.toContain("203.0.113");
  });

  it("holds nothing that a browser says of itself but names on a list", () => {
    for (const text of hostileStrings) expect(browserWords(text)).toBe("");
    expect(browserWords("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1")).toBe("Safari · iOS");
    expect(browserWords("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBe("Firefox · Windows");
  });
});

describe("the address that a request came from", () => {
  const asked = (forwarded: string | undefined, hops: number) =>
    clientAddress({ headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded }, socket: { remoteAddress: "10.0.0.1" } } as never, hops);

  it.each([
    [undefined, 0, "10.0.0.1"],
    ["1.1.1.1", 0, "10.0.0.1"],
    ["1.1.1.1", 1, "1.1.1.1"],
    ["6.6.6.6, 1.1.1.1", 1, "1.1.1.1"],
    ["6.6.6.6, 1.1.1.1, 10.0.0.2", 2, "1.1.1.1"],
    [undefined, 1, "10.0.0.1"],
    ["1.1.1.1", 2, "10.0.0.1"],
  ])("with X-Forwarded-For %j behind %i servers is %s", (forwarded, hops, address) => {
    expect(asked(forwarded, hops)).toBe(address);
  });
});

describe("where somebody comes back to", () => {
  it.each(["/desk", "/desk/accounts", "/desk/persons/0198-ab"])("may be %s", (path) => {
    expect(deskReturnPath(path)).toBe(path);
  });

  it.each([undefined, "", "/", "//example.org", "https://example.org/desk", "/desk/../en", "/desk//x", "/desker", "/desk/a?b", "/desk\\x", ["/desk"], "javascript:alert(1)", ...hostileStrings])(
    "is the start for %j",
    (path) => {
      expect(deskReturnPath(path)).toBe("/desk");
    },
  );
});
