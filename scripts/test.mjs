// `npm test`: everything that proves the project, from a fresh clone. Written so that any Node can at least read this file.
import { nodeProblem } from "./bootstrap/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}

import("./bootstrap/test-steps.mjs").then(({ runTests }) => runTests(process.env));
