import { buildSite } from "./build-step.mjs";
import { startOver } from "./fresh-start.mjs";
import { installDependencies } from "./install.mjs";
import { freeSitePort } from "./site-port.mjs";
import { elapsedSeconds, endWith, passSignalsOn, run, StepFailed } from "./steps.mjs";

/** Installs, builds and serves; every step is skipped when its result is there already. */
export async function runDemo(parameters, env) {
  passSignalsOn(Boolean(env.npm_lifecycle_event));
  try {
    const unknown = parameters.find((each) => each !== "--fresh" && each !== "--yes");
    if (unknown) throw new StepFailed(`Unknown option ${unknown}. The demo knows --fresh (start over) and --yes (without asking).`);
    if (process.platform === "win32") throw new StepFailed("The embedded database does not run on Windows itself: use the Windows Subsystem for Linux.");
    const port = await freeSitePort(env, "npm run demo");
    if (parameters.includes("--fresh")) await startOver(env, parameters.includes("--yes"));
    await installDependencies(env);
    await buildSite();
    process.exit(await serve(env, port));
  } catch (error) {
    endWith(error);
  }
}

async function serve(env, port) {
  const { code, output } = await run(
    process.execPath,
    ["--conditions=react-server", "--import=tsx", "scripts/serve-demo.ts", String(elapsedSeconds())],
    { isBound: true, env: { ...env, NODE_ENV: "production", PORT: String(port) } },
  );
  if (code !== 0 && output) throw new StepFailed(`The demo was ended from outside: ${output.trim()}`);
  return code;
}
