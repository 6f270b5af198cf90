import { say } from "./run-bench";
import { startSite } from "./site-process";
import type { SiteProcess } from "./site-process";

/** What one export took. */
export interface ExportFigure {
  shape: string;
  format: string;
  /** Null where rows cannot be told apart in the bytes. */
  rows: number | null;
  bytes: number;
  seconds: number;
  /** Until the first byte is there. */
  firstByteSeconds: number;
  /** Of the server, before the export and at its highest. */
  memoryBytes: { idle: number; peak: number };
}

const EVERY_MS = 100;
/** What makes the answer smaller on its way costs the server a different amount with each reader: it is left out. */
const PLAIN = { headers: { "accept-encoding": "identity" } };
/** Some thousand entries that are asked for before, so that the server has compiled what it does over and over. */
const WARMING = "/en/entries/export?sex=female";
const [QUOTE, LINE_END] = [0x22, 0x0a];

/** Measures exports one after the other, each of a server of its own: what one leaves behind is no business of the next. */
export async function measureExports(url: string, wanted: readonly Pick<ExportFigure, "shape" | "format">[]): Promise<ExportFigure[]> {
  const figures: ExportFigure[] = [];
  for (const { shape, format } of wanted) {
    const site = await startSite(url);
    try {
      say(`Measuring: ${shape}, ${format} …`);
      figures.push(await measureExport(site, shape, format));
    } finally {
      await site.stop();
    }
  }
  return figures;
}

/** Downloads everything in one form, and looks how much memory the server takes meanwhile. */
async function measureExport(site: SiteProcess, shape: string, format: string): Promise<ExportFigure> {
  await fetch(`${site.origin}/en/entries`).then((answer) => answer.arrayBuffer());
  await fetch(`${site.origin}${WARMING}&shape=${shape}&format=${format}`, PLAIN).then((answer) => answer.arrayBuffer());
  const idle = await site.memoryBytes();
  let peak = idle;
  const watch = setInterval(() => void site.memoryBytes().then((bytes) => (peak = Math.max(peak, bytes))), EVERY_MS);
  try {
    const begun = performance.now();
    const answer = await fetch(`${site.origin}/en/entries/export?shape=${shape}&format=${format}`, PLAIN);
    if (answer.status !== 200 || !answer.body) throw new Error(`The export answered ${answer.status}.`);
    const count = new LineCount();
    let firstByteAt: number | null = null;
    for await (const piece of answer.body) {
      firstByteAt ??= performance.now();
      count.take(piece);
    }
    const seconds = (performance.now() - begun) / 1000;
    const rows = format === "csv" ? count.lines - 1 : format === "jsonl" ? count.lines : null;
    return { shape, format, rows, bytes: count.bytes, seconds, firstByteSeconds: ((firstByteAt ?? begun) - begun) / 1000, memoryBytes: { idle, peak } };
  } finally {
    clearInterval(watch);
  }
}

/** Lines that end outside of quotation marks. */
class LineCount {
  lines = 0;
  bytes = 0;
  private isQuoted = false;

  take(piece: Uint8Array): void {
    this.bytes += piece.length;
    for (const byte of piece) {
      if (byte === QUOTE) this.isQuoted = !this.isQuoted;
      else if (byte === LINE_END && !this.isQuoted) this.lines += 1;
    }
  }
}
