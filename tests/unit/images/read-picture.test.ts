import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { fileTypeOf } from "@/lib/images/image-type";
import { readPicture } from "@/lib/images/read-picture";
import { imageSizes } from "@/lib/images/limits";
import { photograph } from "@/tests/factories/build-image";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const codeOf = (content: Uint8Array) =>
  readPicture(content).then(
    () => "taken in",
    (error: unknown) => (error instanceof InvalidInput ? error.detail.fields?.file : String(error)),
  );

/** A PNG that says it is this large, in a few bytes: what unfolding it would fill is up to whoever believes it. */
function hugePng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return join(bytes("\x89PNG\r\n\x1a\n"), chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0)));
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe("a photograph", () => {
  it("is drawn anew in two widths, turned the way it is meant, with nothing of the camera in it", async () => {
    const content = await photograph();
    expect(Buffer.from(content).includes("Camera of the curator")).toBe(true);
    expect((await sharp(content).metadata()).exif).toBeDefined();
    const picture = await readPicture(content);
    expect(picture).toMatchObject({ type: "jpeg", bytes: content.length, width: 600, height: 900, hash: createHash("sha256").update(content).digest("hex") });
    expect(picture.files.map(({ width, height }) => [width, height])).toEqual([[320, 480], [600, 900]]);
    for (const [index, file] of picture.files.entries()) {
      const { format, space, width, height, exif, icc, xmp, iptc, orientation } = await sharp(file.content).metadata();
      expect({ format, space, width, height }).toEqual({ format: "webp", space: "srgb", width: file.width, height: file.height });
      expect([exif, icc, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      expect(file.hash).toBe(createHash("sha256").update(file.content).digest("hex"));
      expect(file.content.length).toBeLessThanOrEqual(imageSizes[index]!.mostBytes);
      for (const secret of ["Camera", "Exif", "GPS", "Nobody"]) expect(Buffer.from(file.content).includes(secret), secret).toBe(false);
    }
  });

  it.each(["png", "webp"] as const)("may be a %s", async (format) => {
    expect(await readPicture(await photograph({ format }))).toMatchObject({ type: format, width: 600, height: 900 });
  });

  it("that is small is drawn once, and never made larger", async () => {
    const picture = await readPicture(await photograph({ width: 200, height: 100 }));
    expect(picture.files.map(({ width, height }) => [width, height])).toEqual([[100, 200]]);
  });

  it("with noise in every pixel stays within what a page may weigh", async () => {
    const noise = Buffer.from(Array.from({ length: 700 * 1000 * 3 }, (_, at) => (Math.imul(at ^ (at >>> 3), 2_654_435_761) >>> 24) & 255));
    const picture = await readPicture(new Uint8Array(await sharp(noise, { raw: { width: 700, height: 1000, channels: 3 } }).jpeg().toBuffer()));
    for (const [index, file] of picture.files.entries()) expect(file.content.length).toBeLessThan(imageSizes[index]!.mostBytes * 2);
  });
});

describe("what is told by content", () => {
  it("is the type, whatever follows", () => {
    expect(fileTypeOf(bytes("\xff\xd8\xff\xe0"))).toBe("jpeg");
    expect(fileTypeOf(bytes("\0\0\0\x18ftypheic"))).toBe("heic");
    expect(fileTypeOf(bytes("GIF89a"))).toBe("other");
    expect(fileTypeOf(new Uint8Array())).toBe("other");
  });
});

describe("a file that is no picture, or a trap", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>`;
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["nothing", () => new Uint8Array(), "fileEmpty"],
    ["too much", () => new Uint8Array(20 * 1024 * 1024 + 1), "fileTooLarge"],
    ["an SVG with a script and a file of the server", () => bytes(svg), "imageTypeWrong"],
    ["an SVG after white space", () => bytes(`\n \n${svg}`), "imageTypeWrong"],
    ["a page", () => bytes("<!doctype html><script>alert(1)</script>"), "imageTypeWrong"],
    ["a GIF", () => bytes("GIF89a\x01\x00\x01\x00\x80\x00\x00"), "imageTypeWrong"],
    ["a PDF", () => bytes("%PDF-1.7"), "imageTypeWrong"],
    ["a TIFF", () => bytes("II*\0\x08\0\0\0"), "imageTypeWrong"],
    ["a HEIC of a telephone", () => bytes("\0\0\0\x18ftypheic\0\0\0\0"), "imageHeic"],
    ["the beginning of a JPEG and a page", () => join(bytes("\xff\xd8\xff"), bytes("<html><script>alert(1)</script>")), "imageBroken"],
    ["the beginning of a PNG and an SVG", () => join(bytes("\x89PNG\r\n\x1a\n"), bytes(svg)), "imageBroken"],
    ["half a JPEG", async () => (await photograph()).subarray(0, 3000), "imageBroken"],
    ["a bomb of 900 million pixels", () => hugePng(30_000, 30_000), "imageTooManyPixels"],
    ["a PNG that says more than it holds", () => hugePng(5_000, 5_000), "imageBroken"],
    ["a dot", () => photograph({ width: 10, height: 10 }), "imageTooSmall"],
    ["a strip", () => photograph({ width: 4000, height: 20 }), "imageTooSmall"],
  ])("%s is refused", async (_, make, code) => {
    expect(await codeOf(await make())).toBe(code);
  });

  it("loses what hangs on it: a picture that is a page as well", async () => {
    const hanging = "<script>alert('polyglot')</script>PK\x03\x04";
    const { files } = await readPicture(join(await photograph(), bytes(hanging)));
    for (const { content } of files) for (const part of ["script", "polyglot", "PK\x03\x04"]) expect(Buffer.from(content).includes(part)).toBe(false);
  });
});
