// Typesets one document and ends: `node typesetter.mjs TEMPLATE FONT…`, the data on stdin, the PDF on stdout. A process of
// its own can be stopped at any time, and gives back the memory that it took.
import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [template, ...fonts] = process.argv.slice(2);
const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(font)) }] });
const compiled = compiler.compile({ mainFileContent: readFileSync(template, "utf8"), inputs: { document: Buffer.concat(pieces).toString("utf8") } });
if (compiled.result === null) {
  compiled.printErrors();
  process.exit(1);
}
process.stdout.write(compiler.pdf(compiled.result, {}));
