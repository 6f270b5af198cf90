import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { __wbg_set_wasm, SchemaEngine, type MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { SchemaAdapter } from "./schema-adapter";

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Where the engine's own code leaves the message of an internal error before it throws. */
const panics = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } };

let isLoaded = false;

/**
 * Prisma's own schema engine as WebAssembly: the command line's engine is downloaded at first use, this one comes
 * with npm. It writes the ordinary `_prisma_migrations` table, so `prisma migrate deploy` goes on where this ends.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await loadEngine();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new SchemaAdapter(pool));
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}

/** Applies what is missing and names it. */
export function applyMigrations(engine: SchemaEngine, directory: string): Promise<{ appliedMigrationNames: string[] }> {
  return engine.applyMigrations({ migrationsList: listMigrations(directory), filters: NO_FILTER });
}

/** How the history in the database differs from the migrations on disk. */
export function diagnoseHistory(engine: SchemaEngine, directory: string) {
  return engine.diagnoseMigrationHistory({
    migrationsList: listMigrations(directory),
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
}

/** The SQL that turns the engine's database into what the schema files say; empty when it is that already. */
export async function diffToSchema(engine: SchemaEngine, schemaDirectory: string): Promise<string> {
  const files = readSchema(schemaDirectory);
  const result = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: schemaDirectory },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  });
  const script = result.stdout ?? "";
  return /^\s*(-- This is an empty migration\.\s*)?$/.test(script) ? "" : script;
}

async function loadEngine(): Promise<void> {
  if (isLoaded) return;
  panics.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(readFileSync(path.replace(/\.js$/, ".wasm")));
  // The package is written for bundlers that import .wasm files; Node needs this done by hand.
  const bindings = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as WebAssembly.ModuleImports;
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": withUnheldTimers(bindings) });
  __wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  isLoaded = true;
}

/** The engine never clears its lock's time-out; such a timer must not keep a finished command from ending. */
function withUnheldTimers(bindings: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const setUnheld = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds >>> 0).unref();
  return Object.fromEntries(
    Object.entries(bindings).map(([name, binding]) => [name, name.startsWith("__wbg_setTimeout_") ? setUnheld : binding]),
  );
}

function listMigrations(directory: string): MigrationList {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: directory,
    lockfile: { path: "migration_lock.toml", content: readFileSync(join(directory, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(directory, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

function readSchema(directory: string): { path: string; content: string }[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(directory, name), content: readFileSync(join(directory, name), "utf8") }));
}
