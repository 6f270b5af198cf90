import { commentMarker } from "./comment-marker.js";
import { fileLength } from "./file-length.js";
import { fileName } from "./file-name.js";
import { importBoundary } from "./import-boundary.js";
import { importPath } from "./import-path.js";
import { importTable } from "./import-table.js";
import { logicalClass } from "./logical-class.js";
import { noReexportFile } from "./no-reexport-file.js";
import { serverOnlyFirst } from "./server-only-first.js";
import { syntaxPattern } from "./syntax-pattern.js";
import { syntaxTable } from "./syntax-table.js";
import { textThroughMessages } from "./text-through-messages.js";

const fromTable = (table, toRule) => Object.fromEntries(table.map((row) => [row.name, toRule(row)]));

const tableRules = { ...fromTable(importTable, importBoundary), ...fromTable(syntaxTable, syntaxPattern) };

/** The house rules as an ESLint plugin. What each one asks for is written in docs/house.md. */
export const housePlugin = {
  meta: { name: "house" },
  rules: {
    ...tableRules,
    "comment-marker": commentMarker,
    "file-length": fileLength,
    "file-name": fileName,
    "import-path": importPath,
    "logical-class": logicalClass,
    "no-reexport-file": noReexportFile,
    "server-only-first": serverOnlyFirst,
    "text-through-messages": textThroughMessages,
  },
};

/** Rules that decide for themselves, by the table, which files they are about: they are on everywhere. */
export const tableRulesOn = Object.fromEntries(Object.keys(tableRules).map((name) => [`house/${name}`, "error"]));
