import { parseRowId } from "@/app/[locale]/desk/found-or-not";
import { findCurator } from "@/lib/auth/require-curator";
import { findImageFile } from "@/lib/images/curator-queries";
import { parseNumber } from "@/lib/publication/record-address";

interface ImageProps {
  params: Promise<{ id: string; width: string }>;
}

/** A picture for those at the desk who may look at its person. Nobody else is told whether there is one. */
export async function GET(_request: Request, { params }: ImageProps): Promise<Response> {
  const { id: idText, width: widthText } = await params;
  const [id, width] = [parseRowId(idText), parseNumber(widthText)];
  const curator = await findCurator();
  const content = curator && id && width ? await findImageFile(curator, id, width) : null;
  const headers = { "cache-control": "no-store" };
  return content ? new Response(content, { headers: { ...headers, "content-type": "image/webp" } }) : new Response(null, { status: 404, headers });
}
