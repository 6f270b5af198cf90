import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import type { Transaction } from "@/lib/db/client";
import type { Image } from "@/lib/db/generated/client";
import { newAnchor } from "./anchors";
import { authorOf, buildUser } from "./build-user";

const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Bytes that stand where a picture would; what they hold is looked for in what readers get. */
interface Contents {
  original?: Uint8Array<ArrayBuffer>;
  drawn?: Uint8Array<ArrayBuffer>;
}

/** A picture that could be published as far as it says itself, with a reviewer who answers for it. */
export async function buildImage(db: Transaction, given: Partial<Image> & { personId: string }, contents: Contents = {}): Promise<Image & { hash: string }> {
  const id = given.id ?? randomUUID();
  const bytesOf = (what: string) => new Uint8Array(Buffer.from(`${what} of picture ${id}`));
  const { original = bytesOf("original"), drawn = bytesOf("drawing") } = contents;
  const lastAuthorId = await authorOf(db, given.lastAuthorId);
  const reviewerId = given.reviewerId === undefined ? (await buildUser(db, { role: "reviewer" })).id : given.reviewerId;
  const image = await db.image.create({
    data: {
      id, anchor: newAnchor("i"), originalHash: hashOf(original), type: "jpeg", bytes: original.length, width: 320, height: 400,
      provenance: "From her family's album.", permission: "published", permittedBy: "her brother, in writing", text: "A woman before a wall.", language: "en",
      visibility: "public", isShown: true,
      ...given,
      lastAuthorId, reviewerId, reviewedAt: reviewerId === null ? null : new Date("2026-11-01T10:00:00Z"),
    },
  });
  await db.imageOriginal.create({ data: { imageId: id, content: original } });
  await db.imageFile.create({ data: { imageId: id, width: 320, height: 400, hash: hashOf(drawn), content: drawn } });
  return { ...image, hash: hashOf(drawn) };
}

/** A photograph as a camera makes it: turned by a mark, with a place in it. `seed` makes one unlike another. */
export async function photograph({ width = 900, height = 600, seed = 1, format = "jpeg" as "jpeg" | "png" | "webp" } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * seed + Math.floor(at / (width * 3)) * 7) % 251;
  const written = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Make: "Camera of the curator", Artist: "Nobody to be named" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 48/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "87/1 35/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
  return new Uint8Array(written);
}

/** What a reader would get of a picture: a plain area. */
export async function drawing({ width = 320, height = 400, background = "#8a8479" } = {}): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sharp({ create: { width, height, channels: 3, background } }).webp().toBuffer());
}
