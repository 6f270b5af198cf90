import path from "node:path";
import ts from "typescript";

/** The modules a module needs when it runs; `import type` vanishes before that and is not counted. */
export type ImportGraph = Map<string, string[]>;

function importedSpecifiers(file: string, source: string): string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: string[] = [];
  const add = (node?: ts.Node) => node && ts.isStringLiteralLike(node) && found.push(node.text);

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const named = node.importClause?.namedBindings;
      const onlyTypes =
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (!node.importClause?.name &&
          named &&
          ts.isNamedImports(named) &&
          named.elements.length > 0 &&
          named.elements.every((element) => element.isTypeOnly));
      if (!onlyTypes) add(node.moduleSpecifier);
    } else if (ts.isExportDeclaration(node)) {
      if (!node.isTypeOnly) add(node.moduleSpecifier);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, kind));
  return found;
}

/** Reads the imports of the given files (address in the repository → text). Packages are left out. */
export function importGraph(files: ReadonlyMap<string, string>): ImportGraph {
  const resolve = (from: string, specifier: string) => {
    const own = specifier.startsWith("@/")
      ? specifier.slice(2)
      : specifier.startsWith(".")
        ? path.posix.join(path.posix.dirname(from), specifier)
        : null;
    return own && [own, `${own}.ts`, `${own}.tsx`].find((candidate) => files.has(candidate));
  };
  return new Map(
    [...files].map(([file, source]) => [
      file,
      [...new Set(importedSpecifiers(file, source).map((specifier) => resolve(file, specifier)))].filter(
        (target): target is string => Boolean(target),
      ),
    ]),
  );
}

/** Every ring of imports, each as the list of files one walks through, first file repeated at the end. */
export function importCycles(graph: ImportGraph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: string[]): void => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) cycles.push([...trail.slice(seenAt), file]);
    if (seenAt >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}

/** How a file comes to need something forbidden, without going through a gate: each way as a list of files. */
export function pathsToForbidden(
  graph: ImportGraph,
  rules: { from: (file: string) => boolean; gate: (file: string) => boolean; forbidden: (file: string) => boolean },
): string[][] {
  const found: string[][] = [];
  const reached = new Set<string>();
  const walk = (trail: string[]): void => {
    const file = trail.at(-1)!;
    if (rules.forbidden(file)) found.push(trail);
    if (rules.forbidden(file) || rules.gate(file) || reached.has(file)) return;
    reached.add(file);
    for (const next of graph.get(file) ?? []) walk([...trail, next]);
  };
  for (const file of graph.keys()) if (rules.from(file)) walk([file]);
  return found;
}
