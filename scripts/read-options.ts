import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import { InvalidInput } from "@/lib/errors";

/** Reads what a command was given; whatever is wrong with it is told together with how to call the command. */
export function readOptions<const Config extends ParseArgsConfig, Result>(
  usage: string,
  config: Config,
  read: (given: ReturnType<typeof parseArgs<Config>>) => Result,
): Result {
  try {
    return read(parseArgs(config));
  } catch (error) {
    throw new InvalidInput(`Usage: ${usage} (${error instanceof Error ? error.message : String(error)})`);
  }
}
