import { matchesAny, repoPath } from "./repo-path.js";

/** Makes a lint rule from one row of the syntax table. */
export function syntaxPattern(row) {
  return {
    meta: { type: "problem", schema: [], messages: { forbidden: row.say } },
    create(context) {
      const file = repoPath(context);
      if (!matchesAny(file, row.in) || matchesAny(file, row.except)) return {};
      return { [row.selector]: (node) => context.report({ node, messageId: "forbidden" }) };
    },
  };
}
