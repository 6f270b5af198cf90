import { repoPath } from "./repo-path.js";

const FORBIDDEN = /^(?:utils?|helpers?|misc|common|managers?|services?|types|index)$/;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
/** Next's folder names: `[locale]`, `[...nextauth]`, `[[...path]]`, `(site)`, `@modal`, `_private`. */
const NEXT_FOLDER = /^(?:\[{1,2}(?:\.{3})?[a-z][A-Za-z]*\]{1,2}|\([a-z-]+\)|@[a-z-]+|_[a-z-]+)$/;

/** File and folder names: kebab-case, and never a name that says nothing. */
export const fileName = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      saysNothing:
        "A file named “{{name}}” says nothing about what is inside. Name it after the one idea it exports, " +
        "such as public-queries, version-diff or pick-translation.",
      notKebab: "“{{name}}” is not kebab-case: write lower-case words joined by hyphens.",
    },
  },
  create(context) {
    return {
      Program(node) {
        const parts = repoPath(context).split("/");
        const base = parts.pop().replace(/\.(?:d\.ts|[cm]?[jt]sx?)$/, "");
        if (FORBIDDEN.test(base.split(".")[0])) {
          context.report({ node, messageId: "saysNothing", data: { name: base } });
        }
        const inNames = [base, ...parts.filter((part) => !NEXT_FOLDER.test(part) && !part.startsWith("."))];
        for (const name of inNames.filter((part) => !KEBAB.test(part))) {
          context.report({ node, messageId: "notKebab", data: { name } });
        }
      },
    };
  },
};
