import { exportBatches } from "./export-batches";
import { exportFormats } from "./export-formats";
import type { ExportChoice } from "./export-params";
import { exportShapes } from "./export-shapes";
import { gathered } from "./gathered";

interface ExportWish extends ExportChoice {
  /** Entries to export, by number. */
  entries: readonly number[];
  siteUrl: string;
  /** The address of the search on the site, without a language. */
  search: string;
  now: Date;
}

/** A file on its way out. */
export interface ExportFile {
  name: string;
  mediaType: string;
  content: AsyncGenerator<string | Uint8Array>;
}

/** Makes the file of an export; nothing is read before somebody asks for its content. */
export function exportFile({ format, shape, entries, siteUrl, search, now }: ExportWish): ExportFile {
  const { extension, mediaType, write } = exportFormats[format];
  const exportedAt = now.toISOString();
  return {
    name: `guwah-${shape}-${exportedAt.slice(0, 10)}.${extension}`,
    mediaType,
    content: gathered(
      write({
        columns: exportShapes[shape].columns,
        about: { exportedAt, search: new URL(search, siteUrl).href, shape, entries: entries.length },
        batches: exportBatches(entries, shape, siteUrl),
      }),
    ),
  };
}
