// Typesets one document and ends: `node typesetter.mjs TEMPLATE pdf|png FONT…`, the data on stdin, the file on stdout; a
// picture is of the first page, 1200 pixels wide. A process of
// its own can be stopped at any time, and gives back the memory that it took.
import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [template, format, ...fonts] = process.argv.slice(2);
const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(font)) }] });
const compiled = compiler.compile({ mainFileContent: readFileSync(template, "utf8"), inputs: { document: Buffer.concat(pieces).toString("utf8") } });
if (compiled.result === null) {
  compiled.printErrors();
  process.exit(1);
}
process.stdout.write(format === "png" ? await pictureOf(compiler.plainSvg(compiled.result)) : compiler.pdf(compiled.result, {}));

/** What is drawn here is our own and holds letters as shapes: no font of this machine is asked for. */
async function pictureOf(svg) {
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg), { density: 144 }).resize(1200).png({ palette: true }).toBuffer();
}
