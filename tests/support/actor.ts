import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { environmentWith } from "@/lib/env";
import type { ActionName, Actions } from "./act";

/**
 * Does a curator's work on the database of a served site, from outside the tests' own process: the commands
 * need the server's way of loading modules.
 */
export class Actor {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly answers: AsyncIterator<string>;

  /** `authSecret` is that of the served site, for actions that make sessions. */
  constructor(databaseUrl: string, authSecret?: string) {
    this.child = spawn(
      process.execPath,
      ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", "tests/support/act.ts"],
      { stdio: ["pipe", "pipe", "inherit"], env: environmentWith({ DATABASE_URL: databaseUrl, ...(authSecret ? { AUTH_SECRET: authSecret } : {}) }) },
    );
    this.answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  /** Does one thing and gives what came of it; a refusal is thrown. */
  async do<Name extends ActionName>(
    action: Name,
    input: Parameters<Actions[Name]>[0],
  ): Promise<Awaited<ReturnType<Actions[Name]>>> {
    this.child.stdin.write(`${JSON.stringify({ action, input })}\n`);
    const { value, done } = await this.answers.next();
    if (done) throw new Error(`The process that was to ${action} has ended.`);
    const answer = JSON.parse(value) as { problem?: string; value: Awaited<ReturnType<Actions[Name]>> };
    if (answer.problem !== undefined) throw new Error(answer.problem);
    return answer.value;
  }

  /** Ends the process. */
  end(): void {
    this.child.stdin.end();
  }
}
