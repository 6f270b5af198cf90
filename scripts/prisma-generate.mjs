// Generates the database client into lib/db/generated, without a download, and only when the schema has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("../", import.meta.url));
const schema = join(root, "prisma/schema");
const stamp = join(root, "lib/db/generated/.stamp");
const prisma = join(root, "node_modules/prisma");

if (!existsSync(prisma)) {
  console.error("The dependencies are not installed yet: run npm ci first.");
  process.exit(1);
}

const hash = createHash("sha256").update(readFileSync(join(prisma, "package.json")));
for (const name of readdirSync(schema).sort()) hash.update(name).update(readFileSync(join(schema, name)));
const wanted = hash.digest("hex");

if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) process.exit(0);

const result = spawnSync(process.execPath, [join(prisma, "build/index.js"), "generate", "--no-hints"], {
  cwd: root,
  encoding: "utf8",
  env: {
    ...process.env,
    // Prisma insists on an engine that generating does not use; any executable satisfies it and nothing is downloaded.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});
if (result.status !== 0) {
  console.error(`${result.stdout ?? ""}${result.stderr ?? ""}`.trim() || String(result.error));
  console.error("The database client could not be generated: correct prisma/schema, then try again.");
  process.exit(1);
}
writeFileSync(stamp, wanted);
console.log("Generated the database client.");
