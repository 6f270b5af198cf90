import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatabaseCommand } from "@/tests/support/database-command";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), "guwah-demo-"));
  chmodSync(directory, 0o755);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Runs the demo's first steps, which refuse before anything is installed or built. */
function demo(parameters: string[], changes: Record<string, string> = {}) {
  const { status, stderr, stdout } = spawnSync(process.execPath, ["scripts/demo.mjs", ...parameters], {
    encoding: "utf8",
    timeout: 30_000,
    env: { NODE_ENV: "test", PATH: "/usr/local/bin:/usr/bin:/bin", DATA_DIR: join(directory, "data"), PORT: "1", ...changes },
  });
  return { status, said: stderr.trim(), stdout };
}

describe("the demo refuses in a sentence", () => {
  it("an option that it does not know", () => {
    expect(demo(["--frsh"])).toMatchObject({ status: 1, said: expect.stringMatching(/^Unknown option --frsh\./) as string });
  });

  it("a port that is none", () => {
    expect(demo([], { PORT: "web" })).toMatchObject({ status: 1, said: "PORT must be a whole number from 1 to 65535." });
  });

  it("a port that is taken, and names another", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    expect(demo([], { PORT: String(port) })).toMatchObject({
      status: 1,
      said: `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm run demo`,
      stdout: "",
    });
    server.close();
  });

  it("to start over when nobody can be asked", () => {
    mkdirSync(join(directory, "data"));
    const { status, said } = demo(["--fresh"], { PORT: "47193" });
    expect({ status, said }).toMatchObject({ status: 1, said: expect.stringMatching(/Nobody can be asked here: add --yes/) as string });
    expect(existsSync(join(directory, "data"))).toBe(true);
  });

  it("to remove a database that is in use, even when told to", async () => {
    const data = join(directory, "data");
    mkdirSync(data);
    writeFileSync(join(data, "kept"), "");
    const command = await new DatabaseCommand(data).attached();
    const { status, said } = demo(["--fresh", "--yes"], { PORT: "47193" });
    expect({ status, said }).toMatchObject({ status: 1, said: expect.stringMatching(/is in use \(process \d+\)/) as string });
    expect(existsSync(join(data, "kept"))).toBe(true);
    await command.leave();
  });

  it.each(["18.20.0", "20.18.3"])("Node %s", (version) => {
    const script = `import("./scripts/bootstrap/node-version.mjs").then((file) => console.log(file.nodeProblem("${version}")))`;
    const { stdout } = spawnSync(process.execPath, ["--eval", script], { encoding: "utf8" });
    expect(stdout).toContain(`Guwah needs Node 20.19 or newer, and this is Node ${version}`);
  });
});

it("the demo accepts this Node and newer ones", () => {
  const script = `import("./scripts/bootstrap/node-version.mjs").then((file) => console.log(["20.19.0", "22.0.0", process.versions.node].map(file.nodeProblem).join("")))`;
  expect(spawnSync(process.execPath, ["--eval", script], { encoding: "utf8" }).stdout.trim()).toBe("");
});
