import { findOrFetchBrowser } from "./browser-step.mjs";
import { buildSite } from "./build-step.mjs";
import { installDependencies } from "./install.mjs";
import { elapsedSeconds, endWith, isInterrupted, passSignalsOn, run, runNpm, say, StepFailed, tail } from "./steps.mjs";

/** Every stage in order; the first failure ends the run, because what follows would only repeat it. */
const STAGES = [
  ["dependencies", (env) => installDependencies(env)],
  ["browser", (env) => findOrFetchBrowser(env)],
  ["generated code", generate],
  // Each keeps one core busy, and says nothing where nothing is wrong.
  ["lint and types", (env) => scripts(["lint", "types"], env)],
  ["schema and migrations", (env) => script("db:check", env)],
  ["unit tests", (env) => script("test:unit", env)],
  ["integration tests", (env) => script("test:integration", env)],
  ["build", () => buildSite()],
  ["browser tests", (env) => script("test:e2e", env)],
];

/** Runs everything that proves the project and says at the end how each stage went. */
export async function runTests(env) {
  passSignalsOn(Boolean(env.npm_lifecycle_event));
  const report = STAGES.map(([name]) => ({ name, outcome: "not run", seconds: 0 }));
  let failure = null;
  for (const [index, [name, work]] of STAGES.entries()) {
    const begun = elapsedSeconds();
    say(`${name} …`);
    try {
      await work(env);
      report[index].outcome = "passed";
    } catch (error) {
      failure = error;
      report[index].outcome = isInterrupted() ? "stopped" : "FAILED";
    }
    report[index].seconds = elapsedSeconds() - begun;
    if (failure) break;
  }
  console.log("");
  for (const { name, outcome, seconds } of report) {
    console.log(`${outcome.padEnd(8)} ${name}${outcome === "not run" ? "" : ` (${Math.round(seconds)} s)`}`);
  }
  if (failure) endWith(failure);
  console.log(`\nEverything passed in ${Math.round(elapsedSeconds())} s.`);
}

/** The database client and Next's route types: what the compiler needs beside the sources. */
async function generate() {
  for (const parameters of [["scripts/prisma-generate.mjs"], ["node_modules/next/dist/bin/next", "typegen"]]) {
    const { code, output } = await run(process.execPath, parameters, { isQuiet: true });
    if (code !== 0) throw new StepFailed(tail(output, 40));
  }
}

/** Runs some of package.json's scripts at once, each to its end. */
async function scripts(names, env) {
  const outcomes = await Promise.allSettled(names.map((name) => script(name, env)));
  for (const { status, reason } of outcomes) if (status === "rejected") throw reason;
}

/** Runs one of package.json's scripts; it speaks for itself. */
async function script(name, env) {
  const { code } = await runNpm(env, ["run", "--silent", name]);
  if (code !== 0) throw new StepFailed(`${name} failed; run it alone with: npm run ${name}`);
}
