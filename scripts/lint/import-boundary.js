import { importTarget, matchesAny, repoPath } from "./repo-path.js";

const isTypeOnly = (node) =>
  node.importKind === "type" ||
  node.exportKind === "type" ||
  (node.type === "ImportDeclaration" &&
    node.specifiers.length > 0 &&
    node.specifiers.every((specifier) => specifier.importKind === "type"));

const featureOf = (address) => address.split("/").slice(0, 2).join("/");

/** Makes a lint rule from one row of the import table. */
export function importBoundary(row) {
  return {
    meta: { type: "problem", schema: [], messages: { forbidden: row.say } },
    create(context) {
      const file = repoPath(context);
      if (!matchesAny(file, row.in) || matchesAny(file, row.except)) return {};

      const check = (node, source, typeOnly) => {
        if (typeof source?.value !== "string") return;
        const target = importTarget(file, source.value);
        if (!matchesAny(target, row.forbids) || matchesAny(target, row.allows)) return;
        if (typeOnly && row.types === "allowed") return;
        if (row.ownFeature === "allowed" && featureOf(target) === featureOf(file)) return;
        context.report({ node, messageId: "forbidden" });
      };
      const checkStatement = (node) => check(node, node.source, isTypeOnly(node));

      return {
        ImportDeclaration: checkStatement,
        ExportNamedDeclaration: checkStatement,
        ExportAllDeclaration: checkStatement,
        ImportExpression: (node) => check(node, node.source, false),
        TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
      };
    },
  };
}
