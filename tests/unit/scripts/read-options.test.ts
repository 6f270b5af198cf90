import { describe, expect, it } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readOptions } from "@/scripts/read-options";

const USAGE = "npm run sample -- FILE [--times N] [--quiet]";
const CONFIG = { allowPositionals: true, options: { times: { type: "string", default: "1" }, quiet: { type: "boolean", default: false } } } as const;

const given = (...args: string[]) =>
  readOptions(USAGE, { ...CONFIG, args }, ({ values, positionals }) => {
    if (positionals.length !== 1) throw new InvalidInput("One file is needed.");
    return { ...values, file: positionals[0] };
  });

describe("what a command was given", () => {
  it("is read with what stands for the rest", () => {
    expect(given("a.json")).toEqual({ file: "a.json", times: "1", quiet: false });
    expect(given("--times", "3", "--quiet", "a.json")).toEqual({ file: "a.json", times: "3", quiet: true });
  });

  it.each([
    [["--loud", "a.json"], "--loud"],
    [["a.json", "--times"], "--times"],
    [[], "One file is needed"],
  ])("is refused with how to call it: %j", (words, why) => {
    expect(() => given(...words)).toThrow(InvalidInput);
    expect(() => given(...words)).toThrow(`Usage: ${USAGE} (`);
    expect(() => given(...words)).toThrow(why);
  });
});
