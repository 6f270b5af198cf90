import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InvalidInput } from "@/lib/errors";
import { readOptions } from "../read-options";
import { runScript } from "../run-script";
import { generatedFile } from "./generated-collection";
import { readWholeNumber } from "./whole-number";

const USAGE = "npm run generate -- --entries N --out FILE [--seed N]";
const OPTIONS = { options: { entries: { type: "string" }, out: { type: "string" }, seed: { type: "string", default: "1" } } } as const;

/** `npm run generate -- --entries N --out FILE` writes a collection of N generated entries in the import format. */
await runScript(async () => {
  const { size, out } = readOptions(USAGE, OPTIONS, ({ values }) => {
    if (!values.out) throw new InvalidInput("--out is missing.");
    return { out: values.out, size: { entries: readWholeNumber("--entries", values.entries, 1_000_000), seed: readWholeNumber("--seed", values.seed, 1_000_000) } };
  });
  await pipeline(Readable.from(generatedFile(size)), createWriteStream(out));
  console.log(`Wrote ${size.entries} generated entries to ${out}. No person in it is real.`);
});
