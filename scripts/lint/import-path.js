import path from "node:path";
import { importTarget, repoPath } from "./repo-path.js";

/** Relative inside a folder, `@/` across: an import says at a glance whether it leaves the folder. */
export const importPath = {
  meta: {
    type: "suggestion",
    fixable: "code",
    schema: [],
    messages: {
      across: "This import leaves its folder. Write `{{better}}`.",
      inside: "This file is in the same folder. Write `{{better}}`.",
      extension: "Imports carry no extension. Write `{{better}}`.",
    },
  },
  create(context) {
    const file = repoPath(context);
    const folder = path.posix.dirname(file);

    const check = (node) => {
      if (typeof node.source?.value !== "string") return;
      const specifier = node.source.value;
      const report = (messageId, better) =>
        context.report({
          node: node.source,
          messageId,
          data: { better },
          fix: (fixer) => fixer.replaceText(node.source, JSON.stringify(better)),
        });
      const target = importTarget(file, specifier);
      if (target.startsWith("npm:")) return;
      if (/^\.\.(?:\/|$)/.test(specifier)) report("across", `@/${target}`);
      else if (specifier.startsWith("@/") && path.posix.dirname(target) === folder)
        report("inside", `./${path.posix.basename(target)}`);
      else if (/\.[cm]?[jt]sx?$/.test(specifier)) report("extension", specifier.replace(/\.[cm]?[jt]sx?$/, ""));
    };

    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
