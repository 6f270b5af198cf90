import { describe, expect, it } from "vitest";
import { RequestLimit } from "@/lib/site-server/request-limit";

describe("the limit of requests", () => {
  it("lets a network ask so often in a minute, says what is left, and begins anew", () => {
    const limit = new RequestLimit(2);
    expect(limit.take("10.0.0.1", 0)).toEqual({ isAllowed: true, headers: { "ratelimit-policy": `"minute";q=2;w=60`, ratelimit: `"minute";r=1;t=60` } });
    expect(limit.take("10.0.0.2", 30_000)).toMatchObject({ isAllowed: true, headers: { ratelimit: `"minute";r=0;t=30` } });
    expect(limit.take("10.0.0.1", 59_500)).toMatchObject({ isAllowed: false, headers: { ratelimit: `"minute";r=0;t=1`, "retry-after": "1" } });
    expect(limit.take("10.0.1.1", 59_500).isAllowed).toBe(true);
    expect(limit.take("10.0.0.1", 60_000)).toMatchObject({ isAllowed: true, headers: { ratelimit: `"minute";r=1;t=60` } });
  });

  it("of a key counts by itself, whatever network it comes from, and is never lower than without", () => {
    const limit = new RequestLimit(2);
    const key = { id: "a", requestsPerMinute: 4 };
    for (const left of [3, 2]) expect(limit.take(key, 0)).toEqual({ isAllowed: true, headers: { "ratelimit-policy": `"minute";q=4;w=60`, ratelimit: `"minute";r=${left};t=60` } });
    expect(limit.take(key, 0, 5)).toMatchObject({ isAllowed: true, headers: { ratelimit: `"minute";r=0;t=60` } });
    expect(limit.take(key, 1_000)).toMatchObject({ isAllowed: false, headers: { "retry-after": "59" } });
    expect(limit.take({ ...key, id: "b" }, 1_000).isAllowed).toBe(true);
    expect(limit.take("10.0.0.1", 1_000)).toMatchObject({ headers: { "ratelimit-policy": `"minute";q=2;w=60`, ratelimit: `"minute";r=1;t=60` } });
    expect(limit.take({ id: "low", requestsPerMinute: 1 }, 0).headers["ratelimit-policy"]).toBe(`"minute";q=2;w=60`);
    expect(limit.take(key, 60_000).isAllowed).toBe(true);
  });

  it("is none where it is lifted", () => {
    const limit = new RequestLimit(0);
    for (let count = 0; count < 10; count += 1) expect(limit.take("10.0.0.1", 0)).toEqual({ isAllowed: true, headers: {} });
    expect(limit.take({ id: "a", requestsPerMinute: 1 }, 0, 5)).toEqual({ isAllowed: true, headers: {} });
  });
});
