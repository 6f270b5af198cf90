const isReexport = (node) =>
  node.type === "ExportAllDeclaration" ||
  (node.type === "ExportNamedDeclaration" && node.declaration === null && node.specifiers.length > 0);

/** A file that only passes on what other files export is a barrel, whatever its name. */
export const noReexportFile = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      barrel:
        "This file only passes on what other files export. Delete it and import each thing from the file that " +
        "is named after it.",
    },
  },
  create(context) {
    return {
      Program(node) {
        const rest = node.body.filter((statement) => statement.type !== "ImportDeclaration");
        if (rest.length > 0 && rest.every(isReexport)) context.report({ node, messageId: "barrel" });
      },
    };
  },
};
