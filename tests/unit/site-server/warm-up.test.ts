import { describe, expect, it } from "vitest";
import { siteRoute } from "@/lib/site-server/site-route";
import { warmUp, warmUpPaths } from "@/lib/site-server/warm-up";

const page = { status: 200, contentType: "text/html", body: Buffer.from("") };

describe("warming up", () => {
  it("asks for pages that readers can ask for as well", () => {
    const paths = warmUpPaths();
    for (const path of paths) expect(["page", "record", "next"], path).toContain(siteRoute(path.split("?")[0] ?? "").to);
  });

  it("goes on after a page that fails, one page at a time", async () => {
    const asked: string[] = [];
    let atOnce = 0;
    await warmUp({
      render: async (path) => {
        expect((atOnce += 1)).toBe(1);
        asked.push(path);
        await Promise.resolve();
        atOnce -= 1;
        if (asked.length === 3) throw new Error("The database is away.");
        return page;
      },
    }, () => false);
    expect(asked).toEqual(warmUpPaths());
  });

  it("ends with the server", async () => {
    let asked = 0;
    await warmUp({ render: () => Promise.resolve((asked += 1)).then(() => page) }, () => asked === 5);
    expect(asked).toBe(5);
  });
});
