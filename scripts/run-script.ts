/** Errors whose message is written for the person who runs the command. */
const EXPECTED = new Set(["DatabaseUnavailable", "InvalidInput", "Conflict", "NotFound", "Forbidden"]);

/** Runs a script's work; a failure is told in one sentence where it is an expected one, and ends the process non-zero. */
export async function runScript(work: () => Promise<void>): Promise<never> {
  try {
    await work();
    return process.exit(process.exitCode ?? 0);
  } catch (error) {
    const isExpected = error instanceof Error && EXPECTED.has(error.name);
    console.error(isExpected ? error.message : error);
    return process.exit(1);
  }
}
