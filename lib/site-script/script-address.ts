import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The address of the pages' one script, which the build names after its content; null where it was not built. */
export function siteScriptAddress(): string | null {
  try {
    const file = readdirSync(join(process.cwd(), "public", "script")).find((name) => name.endsWith(".js"));
    return file === undefined ? null : `/script/${file}`;
  } catch {
    return null;
  }
}
