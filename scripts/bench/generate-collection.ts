import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { InvalidInput } from "@/lib/errors";
import { runScript } from "../run-script";
import { generatedFile } from "./generated-collection";
import { readWholeNumber } from "./whole-number";

/** `npm run generate -- --entries N --out FILE` writes a collection of N generated entries in the import format. */
await runScript(async () => {
  const { values } = parseArgs({ options: { entries: { type: "string" }, out: { type: "string" }, seed: { type: "string", default: "1" } } });
  const entries = readWholeNumber("--entries", values.entries, 1_000_000);
  const seed = readWholeNumber("--seed", values.seed, 1_000_000);
  if (!values.out) throw new InvalidInput("Say where to write: npm run generate -- --entries 1000 --out .data/generated.json");
  await pipeline(Readable.from(generatedFile({ entries, seed })), createWriteStream(values.out));
  console.log(`Wrote ${entries} generated entries to ${values.out}. No person in it is real.`);
});
