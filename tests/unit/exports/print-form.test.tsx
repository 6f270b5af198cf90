import { describe, expect, it } from "vitest";
import { PrintForm } from "@/components/exports/print-form";
import { renderView, textOf } from "@/tests/support/render-view";

const form = (total: number) => renderView(<PrintForm query="?sex=female" total={total} most={50} />);

describe("a search to print", () => {
  it("is one document where all of it fits", () => {
    expect(form(50)).not.toContain("<select");
    expect(form(50)).toContain('name="sex"');
  });

  it("can be had to its end in parts", () => {
    const html = form(120);
    expect([...html.matchAll(/<option value="(\d+)">/g)].map(([, value]) => value)).toEqual(["1", "2", "3"]);
    expect(textOf(html)).toContain("51 to 100 of 120");
    expect(textOf(html)).toContain("101 to 120 of 120");
  });

  it("offers a hundred parts, and says so", () => {
    const html = form(200_000);
    expect(html.match(/<option/g)).toHaveLength(100);
    expect(textOf(html)).toContain("Those after 5,000 can be had by a narrower search.");
  });
});
