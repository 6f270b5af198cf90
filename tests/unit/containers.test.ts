import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseEnvironment } from "@/lib/env";
import { siteServerParameters } from "@/scripts/site-server";
import { parseDockerfile, type Instruction, type Stage } from "@/tests/support/dockerfile";

interface Service {
  image?: string;
  build?: { context: string; target: string };
  restart?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

const composeText = readFileSync("docker-compose.yml", "utf8");
const compose = parse(composeText) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const services = Object.entries(compose.services);
const stages = parseDockerfile(readFileSync("Dockerfile", "utf8"));
const stageNames = stages.map((stage) => stage.name);

/** A whole version, such as 18.4-bookworm, 20.20.2-bookworm-slim or v1.53.2; never latest, 18 or 20-slim. */
const EXACT_TAG = /^[a-z0-9./-]+:v?\d+\.\d+(\.\d+)?(-[a-z0-9.-]+)?$/;
const SECRET = /PASSWORD|KEY|SECRET|TOKEN/;

const named = (stage: Stage, name: string): Instruction[] => stage.instructions.filter((each) => each.name === name);
const service = (name: string): Service => compose.services[name] ?? {};

/** The user that a stage ends with, its own or that of the stage it is made from. */
function lastUser(stage: Stage): string {
  const own = named(stage, "USER").at(-1)?.rest;
  const base = stages.find((each) => each.name === stage.image);
  return own ?? (base ? lastUser(base) : "root");
}

describe("Dockerfile", () => {
  it("starts from exactly pinned images", () => {
    const foreign = stages.map((stage) => stage.image).filter((image) => !stageNames.includes(image));
    expect(foreign.length).toBeGreaterThan(0);
    for (const image of foreign) expect(image).toMatch(EXACT_TAG);
  });

  it("runs on a Node that the project accepts", () => {
    const version = /node:(\d+)\.(\d+)/.exec(stages[0]?.image ?? "");
    expect(Number(version?.[1]) * 100 + Number(version?.[2])).toBeGreaterThanOrEqual(2019);
  });

  it("never runs as root what compose starts", () => {
    for (const name of ["site", "tools"]) {
      const stage = stages.find((each) => each.name === name);
      expect(stage && lastUser(stage), name).toBe("node");
    }
  });

  it("asks the site for its health", () => {
    const site = stages.find((each) => each.name === "site");
    expect(site && named(site, "HEALTHCHECK")[0]?.rest).toContain("/api/health");
    expect(existsSync("app/api/health/route.ts")).toBe(true);
  });

  it("copies only what exists", () => {
    for (const stage of stages) {
      for (const { rest } of named(stage, "COPY")) {
        const words = rest.split(/\s+/).filter((word) => !word.startsWith("--"));
        const from = /--from=(\S+)/.exec(rest)?.[1];
        if (from) expect(stageNames, rest).toContain(from);
        else for (const source of words.slice(0, -1)) expect(existsSync(source), `${rest}: ${source}`).toBe(true);
      }
    }
  });

  it("starts what the build makes, and commands that exist", () => {
    const build = readFileSync("scripts/build.mjs", "utf8");
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    expect(build).toContain("site-server.mjs");
    expect(readFileSync("next.config.ts", "utf8")).toContain('output: "standalone"');
    for (const stage of stages) {
      for (const { rest } of [...named(stage, "RUN"), ...named(stage, "CMD")]) {
        const script = /npm"?,? "?run"?,? "?([\w:]+)/.exec(rest)?.[1];
        if (script) expect(scripts, rest).toHaveProperty(script);
      }
    }
  });

  it("gives the site the memory that every way of starting it gives", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const [flag] = siteServerParameters().filter((parameter) => parameter.startsWith("--max-"));
    expect(flag).toMatch(/^--max-semi-space-size=\d+$/);
    expect(scripts.start).toContain(` ${flag} `);
    expect(stages.flatMap((stage) => named(stage, "CMD")).map(({ rest }) => rest).join()).toContain(`"${flag}"`);
  });

  it("holds no secret", () => {
    for (const { rest } of stages.flatMap((stage) => [...named(stage, "ENV"), ...named(stage, "ARG")])) {
      expect(rest).not.toMatch(SECRET);
    }
  });
});

describe(".dockerignore", () => {
  it.each([".git", ".env", ".env.*", ".data", ".next", "node_modules"])("leaves out %s", (name) => {
    expect(readFileSync(".dockerignore", "utf8").split("\n")).toContain(name);
  });
});

describe("docker-compose.yml", () => {
  it("has the site, its database, its search engine and the migrations", () => {
    expect(Object.keys(compose.services).sort()).toEqual(["app", "database", "migrate", "search"]);
  });

  it.each(services)("pins %s exactly, or builds it from a stage of the Dockerfile", (_name, { image, build }) => {
    if (image) expect(image).toMatch(EXACT_TAG);
    else expect(stageNames).toContain(build?.target);
  });

  it.each(services)("knows whether %s is well", (_name, { healthcheck, build, restart }) => {
    const stage = stages.find((each) => each.name === build?.target);
    const own = stage && named(stage, "HEALTHCHECK")[0]?.rest;
    const isOneShot = restart === "no";
    expect(isOneShot || Boolean(healthcheck?.test.length) || Boolean(own && own !== "NONE")).toBe(true);
  });

  it("starts in order: database, migrations, site", () => {
    expect(service("migrate").depends_on).toEqual({ database: { condition: "service_healthy" } });
    expect(service("app").depends_on).toMatchObject({ migrate: { condition: "service_completed_successfully" } });
  });

  it("keeps what must outlive a container in declared volumes", () => {
    const mounts = services.flatMap(([, { volumes = [] }]) => volumes.map((each) => each.split(":")));
    expect(mounts).toEqual([
      ["database", "/var/lib/postgresql"],
      ["search", "/meili_data"],
      ["releases", "/data"],
      ["releases", "/data", "ro"],
    ]);
    expect(Object.keys(compose.volumes)).toEqual([...new Set(mounts.map(([name]) => name))]);
  });

  it("has no secret and no default for one: each is demanded with a sentence", () => {
    for (const [name, { environment = {} }] of services) {
      for (const [key, value] of Object.entries(environment)) {
        const holdsSecret = SECRET.test(key) || /:\/\/[^/]*:[^/]*@/.test(value);
        if (holdsSecret) expect(value, `${name}.${key}`).toMatch(/\$\{[A-Z_]+:\?[A-Z][^}]+\.\}/);
      }
    }
    for (const [, variable] of composeText.matchAll(/\$\{([A-Z_]+):?-/g)) expect(variable).not.toMatch(SECRET);
  });

  it("opens no port to the network but the site's, and that to this machine only", () => {
    expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual(["127.0.0.1:${PORT:-3000}:3000"]);
  });

  it("gives the site an environment that the site accepts", () => {
    const filled = Object.entries(service("app").environment ?? {}).map(([key, value]) => [
      key,
      value.replace(/\$\{SITE_URL[^}]*\}/, "https://example.org").replace(/\$\{[A-Z_]+:-([^}]*)\}/g, "$1").replace(/\$\{[^}]*\}/g, "0123456789abcdef0123456789abcdef"),
    ]);
    expect(parseEnvironment(Object.fromEntries(filled) as Record<string, string>)).toMatchObject({ ok: true });
  });
});

describe(".env.example", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");

  it("names every variable that compose demands, and gives none a value", () => {
    const demanded = new Set([...composeText.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name));
    const open = lines.filter((line) => /^[A-Z_]+=/.test(line));
    expect(open.map((line) => line.split("=")[0]).sort()).toEqual([...demanded].sort());
    for (const line of open) expect(line).toMatch(/^[A-Z_]+=$/);
  });

  it("names every setting that the project reads", () => {
    const known = [...readFileSync("lib/env.ts", "utf8").matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
    const named = lines.map((line) => /^(?:# )?([A-Z_]+)=/.exec(line)?.[1]);
    for (const name of known.filter((each) => each !== "NODE_ENV")) expect(named).toContain(name);
  });
});
