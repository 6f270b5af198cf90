import { matchesAny, repoPath } from "./repo-path.js";

const SERVER_MODULES = [
  "lib/**/*-queries.ts",
  "lib/*/commands.ts",
  "lib/*/commands/**",
  "lib/search/**/*-engine.ts",
  "lib/search/postgres/postgres-*.ts",
  "lib/search/indexing/*.ts",
  "lib/db/**",
];

/** Besides the files named above, whoever takes the database client is a server module. */
const takesClient = (body) =>
  body.some(
    (node) =>
      node.type === "ImportDeclaration" &&
      node.importKind !== "type" &&
      /(?:^@\/lib\/db\/|^\.\/)client$/.test(node.source.value),
  );

const isServerOnly = (node) => node?.type === "ImportDeclaration" && node.source.value === "server-only";

/** Server modules begin with `import "server-only"`, so that a client bundle that reaches them fails to build. */
export const serverOnlyFirst = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      missing:
        'This module must never reach a browser. Begin it with `import "server-only";`.',
    },
  },
  create(context) {
    const file = repoPath(context);
    return {
      Program(node) {
        if (!file.startsWith("lib/") || isServerOnly(node.body[0])) return;
        if (matchesAny(file, SERVER_MODULES) || takesClient(node.body)) {
          context.report({ node: node.body[0] ?? node, messageId: "missing" });
        }
      },
    };
  },
};
