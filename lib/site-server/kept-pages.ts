import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Codings that a page is kept in, best first. */
const codings = ["br", "gzip", "identity"] as const;
/** A content coding. */
export type Coding = (typeof codings)[number];

/** A response that is kept: what it is, and its bytes in each coding that somebody asked for. */
export class KeptPage {
  readonly etag: string;
  private readonly bodies = new Map<Coding, Promise<Buffer>>();

  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    private readonly body: Buffer,
    /** False where the page may be told to whoever waits for it, and not kept for those who come later. */
    readonly mayKeep: boolean = true,
  ) {
    this.etag = createHash("sha256").update(body).digest("base64url").slice(0, 27);
  }

  /** Whether compressing is worth it; fonts, pictures and documents to print are compressed already. */
  get isText(): boolean {
    return /^(?:text|application)\/(?!pdf)/.test(this.headers["content-type"] ?? "");
  }

  /** Bytes that the page takes up at most, compressed forms included. */
  get size(): number {
    return Math.ceil(this.body.length * 1.6) + 1000;
  }

  /** The body in one coding; compressed once. */
  in(coding: Coding): Promise<Buffer> {
    if (coding === "identity") return Promise.resolve(this.body);
    let body = this.bodies.get(coding);
    if (body === undefined) {
      body =
        coding === "br"
          ? toBrotli(this.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: this.body.length } })
          : toGzip(this.body);
      this.bodies.set(coding, body);
    }
    return body;
  }
}

/** The best coding that an Accept-Encoding header allows. */
export function bestCoding(header: string | undefined): Coding {
  return codings.find((coding) => takesCoding(header, coding)) ?? "identity";
}

/** Whether an Accept-Encoding header names a coding, and not to refuse it. */
export function takesCoding(header: string | undefined, coding: Coding): boolean {
  const accepted = (header ?? "").slice(0, 500).toLowerCase();
  return new RegExp(`(?:^|,)\\s*${coding}\\s*(?:$|,|;(?!\\s*q=0(?:\\.0*)?\\s*(?:$|,)))`).test(accepted);
}

/**
 * Rendered pages by address. A page is good for one revision of the collection; the next revision drops it,
 * in every process, without anybody telling anybody.
 */
export class KeptPages {
  private readonly pages: LRUCache<string, { revision: string; page: KeptPage }>;
  private readonly beingRendered = new Map<string, Promise<KeptPage>>();

  /** `bytes`: how much memory the pages may take. */
  constructor(bytes: number) {
    this.pages = new LRUCache({ maxSize: bytes, sizeCalculation: ({ page }) => page.size });
  }

  /** The page at an address, rendered when none is kept; readers who come meanwhile wait for the same one. */
  async get(address: string, revision: string, render: () => Promise<KeptPage>): Promise<KeptPage> {
    const kept = this.pages.get(address);
    if (kept?.revision === revision) return kept.page;
    const key = `${revision} ${address}`;
    const waiting = this.beingRendered.get(key);
    if (waiting) return waiting;
    const rendering = render();
    this.beingRendered.set(key, rendering);
    try {
      const page = await rendering;
      // Faults are told to those who wait, and not kept for those who come later.
      if (page.status < 500 && page.mayKeep) this.pages.set(address, { revision, page });
      return page;
    } finally {
      this.beingRendered.delete(key);
    }
  }
}
