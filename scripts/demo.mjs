// `npm run demo`: a running site from a fresh clone. Written so that any Node can at least read this file.
import { nodeProblem } from "./bootstrap/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}

import("./bootstrap/demo-steps.mjs").then(({ runDemo }) => runDemo(process.argv.slice(2), process.env));
