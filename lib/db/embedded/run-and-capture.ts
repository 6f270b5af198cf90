import "server-only";
import { spawn } from "node:child_process";
import type { ServerUser } from "./server-user";

/** A small environment of its own: nothing in the caller's may change what the server does or says. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_MESSAGES: "C",
  TZ: "UTC",
};

/** Runs one program to its end as the given user and gives back all that it said. */
export function runAndCapture(
  program: string,
  user: ServerUser | null,
  parameters: readonly string[],
  input = "",
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, parameters, { ...(user ?? {}), cwd: "/", env: SERVER_ENVIRONMENT });
    const hear = (chunk: Buffer) => void (output += chunk.toString());
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    // A program that ends before it has read its input is judged by its exit code.
    child.stdin.on("error", () => undefined);
    child.on("error", (error) => resolve({ code: null, output: `cannot execute ${program}: ${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
    child.stdin.end(input);
  });
}
