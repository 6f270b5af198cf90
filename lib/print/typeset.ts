import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { documentJson } from "./print-document";
import type { PrintDocument } from "./print-document";

/** Others wait already, and more would wait longer than anybody does. */
export class TypesetterBusy extends Error {}

/** A document that takes longer is given up: one of many entries waits for others of its kind, and holds up no single entry. */
const limits = { entry: 20_000, selection: 35_000, picture: 10_000 } as const;
/** Documents of one kind that are made or wait. */
const MOST_WAITING = 4;
/** Larger than any document that is asked for; what would be larger is not read on. */
const MOST_BYTES = 20_000_000;

/** Faces that the template names: Latin and Cyrillic, Arabic, Chinese. */
const FACES = [
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "scheherazade-new/400Regular/ScheherazadeNew_400Regular.ttf",
  "scheherazade-new/600SemiBold/ScheherazadeNew_600SemiBold.ttf",
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
];

/** Kept on the global object: the parts that Next builds each have modules of their own, and the line is for all. */
const place = globalThis as { guwahTypesetting?: Record<keyof typeof limits, Line> };

interface Line {
  last: Promise<unknown>;
  waiting: number;
}

/** Makes a PDF, one of each kind at a time, in a process of its own: pages go on being answered meanwhile. */
export function typeset(document: PrintDocument): Promise<Buffer> {
  return inLine(document.opening === null ? "entry" : "selection", documentJson(document));
}

/** Draws a picture from data for its template, one at a time as well. */
export function draw(data: object): Promise<Buffer> {
  return inLine("picture", JSON.stringify(data));
}

async function inLine(kind: keyof typeof limits, data: string): Promise<Buffer> {
  const newLine = (): Line => ({ last: Promise.resolve(), waiting: 0 });
  const line = (place.guwahTypesetting ??= { entry: newLine(), selection: newLine(), picture: newLine() })[kind];
  if (line.waiting >= MOST_WAITING) throw new TypesetterBusy();
  line.waiting += 1;
  const made = line.last.then(() => typesetAlone(data, kind));
  line.last = made.catch(() => undefined);
  try {
    return await made;
  } finally {
    line.waiting -= 1;
  }
}

function typesetAlone(data: string, kind: keyof typeof limits): Promise<Buffer> {
  // The server is started in the folder that has these files, and so are scripts and tests. Which of them the build takes
  // along is said in next.config.ts: left to itself it would take every face that there is.
  const root = join(/* turbopackIgnore: true */ process.cwd());
  const here = join(root, "lib/print");
  const fonts = FACES.map((face) => join(root, "node_modules/@expo-google-fonts", face));
  return new Promise((resolve, reject) => {
    const what = kind === "picture" ? [join(here, "card.typ"), "png"] : [join(here, "document.typ"), "pdf"];
    const child = spawn(process.execPath, [join(here, "typesetter.mjs"), ...what, ...fonts], {
      stdio: ["pipe", "pipe", "pipe"],
      // It needs to know nothing of the database or of secrets.
      env: { NODE_ENV: "production" },
      timeout: limits[kind],
      killSignal: "SIGKILL",
    });
    const pieces: Buffer[] = [];
    let bytes = 0;
    let complaint = "";
    child.stdout.on("data", (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > MOST_BYTES) child.kill("SIGKILL");
      else pieces.push(piece);
    });
    child.stderr.on("data", (piece: Buffer) => (complaint = (complaint + piece.toString("utf8")).slice(0, 2000)));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(Buffer.concat(pieces));
      else reject(new Error(`The document could not be typeset (${signal ?? code}). ${complaint}`));
    });
    // A process that has ended takes no more; how it ended is told above.
    child.stdin.on("error", () => undefined);
    child.stdin.end(data);
  });
}
