import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SITE_EXCEPTIONS, SITE_FILES } from "../../scripts/lint/import-table.js";
import { matchesAny } from "../../scripts/lint/repo-path.js";
import { importCycles, importGraph, pathsToForbidden } from "../support/import-graph";

/** The only modules through which the site may come to a database client: they read what is published. */
const GATES = ["lib/publication/*-queries.ts", "lib/search/**/*-queries.ts", "lib/search/**/*-engine.ts", "lib/search/postgres/postgres-*.ts", "lib/search/indexing/*.ts"];
const UNPUBLISHED = [
  "lib/db/**",
  "lib/auth/**",
  "lib/imports/**",
  "lib/**/curator-queries.ts",
  "lib/*/commands.ts",
  "lib/*/commands/**",
  "lib/publication/live-*",
];

const isSite = (file: string) => matchesAny(file, SITE_FILES) && !matchesAny(file, SITE_EXCEPTIONS);
const siteRules = {
  from: isSite,
  gate: (file: string) => matchesAny(file, GATES),
  forbidden: (file: string) => matchesAny(file, UNPUBLISHED),
};

const asText = (paths: string[][]) => paths.map((files) => files.join(" → "));

function productFiles(): Map<string, string> {
  const addresses = ["app", "components", "lib"].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: "utf8" })
      .map((name) => path.posix.join(top, name.split(path.sep).join("/")))
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/db/generated/")),
  );
  return new Map(addresses.map((file) => [file, readFileSync(file, "utf8")]));
}

describe("the import graph of the product", () => {
  const graph = importGraph(productFiles());

  it("has no cycles: move what both files need into a third that imports neither", () => {
    expect(asText(importCycles(graph))).toEqual([]);
  });

  it("leads from the site to live rows only through the published queries and the search engines", () => {
    expect([...graph.keys()].some(isSite)).toBe(true);
    expect(asText(pathsToForbidden(graph, siteRules))).toEqual([]);
  });
});

describe("the check itself", () => {
  const sample = (files: Record<string, string>) => importGraph(new Map(Object.entries(files)));

  it("sees a ring of three files, and not one that exists only in types", () => {
    const ring = {
      "lib/a.ts": `import { b } from "./b";`,
      "lib/b.ts": `import { c } from "@/lib/c"; export const b = c;`,
      "lib/c.ts": `export const c = () => import("./a");`,
    };
    expect(asText(importCycles(sample(ring)))).toEqual(["lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts"]);
    const typesOnly = { ...ring, "lib/c.ts": `import type { A } from "./a"; export const c = 1;` };
    expect(importCycles(sample(typesOnly))).toEqual([]);
  });

  it("sees the site reach live rows through a file that looks harmless", () => {
    const graph = sample({
      "lib/exports/csv.ts": `import { label } from "@/lib/label";`,
      "lib/label.ts": `import { drafts } from "./persons/curator-queries";`,
      "lib/persons/curator-queries.ts": `import "server-only";`,
      "lib/exports/json.ts": `import { find } from "@/lib/publication/public-queries";`,
      "lib/publication/public-queries.ts": `import { client } from "@/lib/db/client";`,
      "lib/db/client.ts": ``,
    });
    expect(asText(pathsToForbidden(graph, siteRules))).toEqual([
      "lib/exports/csv.ts → lib/label.ts → lib/persons/curator-queries.ts",
    ]);
  });
});
