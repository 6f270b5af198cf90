import { findPublicImage } from "@/lib/publication/image-queries";
import { imageHashIn } from "@/lib/permalinks";

export const dynamic = "force-dynamic";

interface ImageProps {
  params: Promise<{ file: string }>;
}

/** A picture at the address that its content gives it, for as long as an entry shows it. */
export async function GET(_request: Request, { params }: ImageProps): Promise<Response> {
  const hash = imageHashIn((await params).file);
  const image = hash === null ? null : await findPublicImage(hash);
  if (!image) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(image.content, { headers: { "content-type": "image/webp" } });
}
