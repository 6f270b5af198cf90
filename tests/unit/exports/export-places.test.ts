import { describe, expect, it } from "vitest";
import { ExportPlaces } from "@/lib/site-server/export-places";

describe("places for exports", () => {
  it("are as many as there are, in all and for one network, and come back once", () => {
    const places = new ExportPlaces(3, 2);
    const first = places.take("192.0.2.1");
    expect(places.take("192.0.2.2")).not.toBeNull();
    expect(places.take("192.0.2.3")).toBeNull();
    expect(places.take("198.51.100.1")).not.toBeNull();
    expect(places.take("203.0.113.1")).toBeNull();
    first?.giveBack();
    first?.giveBack();
    expect(places.take("203.0.113.1")).not.toBeNull();
    expect(places.take("203.0.113.1")).toBeNull();
  });
});
