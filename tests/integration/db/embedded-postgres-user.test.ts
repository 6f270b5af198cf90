import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { DatabaseCommand, postmasterOf } from "@/tests/support/database-command";

const NOBODY = 65_534;
const AS_NOBODY = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];

/** Another user must be able to run Node and to read the project; in /root, for instance, nobody is. */
function nobodyCanRunTheProject(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    const script = `require("fs").readFileSync(${JSON.stringify(resolve("package.json"))})`;
    execFileSync("setpriv", [...AS_NOBODY.slice(1), process.execPath, "--eval", script], { cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

it.skipIf(!nobodyCanRunTheProject())("works for an ordinary user (skipped unless root can step down to nobody here)", async () => {
  const directory = mkdtempSync(join(realpathSync(tmpdir()), "guwah-nobody-"));
  chownSync(directory, NOBODY, NOBODY);
  try {
    const command = await new DatabaseCommand(directory, AS_NOBODY).attached();
    expect(await command.ask("SELECT lower('ҚАЙРАТ') AS word")).toEqual([{ word: "қайрат" }]);
    expect(statSync(join(directory, "postgres")).uid).toBe(NOBODY);
    await command.leave();
    expect(postmasterOf(directory)).toBe(0);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
