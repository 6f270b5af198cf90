import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** How long a program may take to end in good order. */
const PATIENCE_MILLISECONDS = 5_000;

const startedAt = Date.now();
const children = new Set();
let hasToStop = false;

/** A failure whose message is one sentence for the person at the terminal. */
export class StepFailed extends Error {}

/** Says what happens now, with the seconds since the start. */
export function say(text) {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`[${String(seconds).padStart(4)} s] ${text}`);
}

/** Seconds since the start. */
export function elapsedSeconds() {
  return (Date.now() - startedAt) / 1000;
}

/** True once somebody asked this command to stop. */
export function isInterrupted() {
  return hasToStop;
}

/**
 * Passes a wish to stop on to whatever runs, and lets that end first. Also watches npm: when npm is killed
 * outright nobody would tell us.
 */
export function passSignalsOn(isStartedByNpm) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupt);
  const parent = process.ppid;
  if (isStartedByNpm) setInterval(() => void (process.ppid === parent || interrupt()), 500).unref();
}

/** Programs between us and the one at work (npm, a shell) may keep a signal to themselves, so all of them get it. */
function interrupt() {
  if (hasToStop) return;
  hasToStop = true;
  signalAll("SIGINT");
  setTimeout(() => signalAll("SIGTERM"), PATIENCE_MILLISECONDS).unref();
}

function signalAll(signal) {
  for (const child of children) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has just ended.
    }
  }
}

/**
 * Runs one program to its end. Where it `isQuiet` what it says is kept and given back; otherwise it speaks for itself.
 * Where it `isBound` a channel lets it notice that this process has gone.
 */
export function run(command, parameters, { isQuiet = false, isBound = false, env } = {}) {
  return new Promise((resolve) => {
    const [out, channel] = [isQuiet ? "pipe" : "inherit", isBound ? ["ipc"] : []];
    // A process group of its own, so that a signal can be sent to everything that the program has started.
    const child = spawn(command, parameters, { cwd: root, env, detached: true, stdio: ["ignore", out, out, ...channel] });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    if (child.pid) children.add(child);
    const finish = (code, said) => {
      children.delete(child);
      resolve({ code, output: said });
    };
    child.on("error", (error) => finish(127, `${command}: ${error.message}`));
    child.on("close", (code, signal) => finish(code ?? 1, signal ? `${output}\n${command} was ended by ${signal}.` : output));
    if (hasToStop) signalAll("SIGTERM");
  });
}

/** Runs npm: the very one that runs us, or else the one on the path. */
export function runNpm(env, parameters, options) {
  if (!env.npm_execpath) return run("npm", parameters, options);
  return run(process.execPath, [env.npm_execpath, ...parameters], options);
}

/** The last lines of a program's output, for a failure report. */
export function tail(output, lines = 15) {
  return output.trim().split("\n").slice(-lines).join("\n");
}

/** A sentence for the failures that have nothing to do with the program that failed. */
export function machineProblem(output) {
  if (/ENOSPC|No space left on device/i.test(output)) return "The disk is full: free some space, then run the command again.";
  if (/EACCES|EROFS|EPERM/.test(output)) return "There is no permission to write in the project's folder: run the command as the user who owns it.";
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output)) return "The package registry cannot be reached: check the network, then run the command again.";
  return "";
}

/** Ends a command: nothing to add when it went well, one sentence when it did not. */
export function endWith(error) {
  if (isInterrupted()) process.exit(130);
  console.error(error instanceof StepFailed ? `\n${error.message}` : error);
  process.exit(1);
}
