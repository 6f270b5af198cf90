import { listRecordLines } from "@/lib/publication/dataset-queries";
import { lineText } from "@/lib/publication/record-line";
import type { LineHeader } from "@/lib/publication/record-line";
import { recordKindCodes } from "@/lib/publication/vocabulary";

/** Records that are read at once: one alone may have a hundred versions. */
const BATCH = 50;

/** What is told of how far the writing is. */
export interface LinesListener {
  onRecords: (done: number) => void;
  onVersions: (count: number) => void;
}

/** Every record with every version that can be read, as JSON Lines behind a header, by kind and number. */
export async function* recordLines(header: LineHeader, { onRecords, onVersions }: LinesListener): AsyncGenerator<string> {
  yield `${lineText(header)}\n`;
  let done = 0;
  for (const kind of recordKindCodes) {
    for (let above = 0; above < header.records[kind]; ) {
      const lines = await listRecordLines(kind, above, BATCH);
      const last = lines.at(-1)?.number;
      if (last === undefined) break;
      above = last;
      done += lines.length;
      for (const line of lines) if (line.state !== "withdrawn") onVersions(line.versions.length);
      onRecords(done);
      yield lines.map((line) => `${lineText(line)}\n`).join("");
    }
  }
}
