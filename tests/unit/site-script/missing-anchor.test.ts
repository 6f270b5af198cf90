import { afterEach, expect, it, vi } from "vitest";
import { tellMissingAnchor } from "@/lib/site-script/missing-anchor";

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["#f-nothere000", false],
  ["#f-standshere", true],
  ["#names", true],
  ["", true],
])("says of the address %s whether the fact is not there", (hash, isHidden) => {
  const notice = { hidden: true };
  vi.stubGlobal("location", { hash });
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("document", { querySelector: () => notice, getElementById: (id: string) => (id === "f-standshere" ? {} : null) });
  tellMissingAnchor();
  expect(notice.hidden).toBe(isHidden);
});
