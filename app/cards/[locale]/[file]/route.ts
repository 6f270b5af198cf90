import { drawCardPicture } from "@/lib/embeds/card-picture";
import { isLocale } from "@/lib/i18n/locales";
import { TypesetterBusy } from "@/lib/print/typeset";
import { parseNumber } from "@/lib/publication/record-address";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface PictureProps {
  params: Promise<{ locale: string; file: string }>;
}

/** The picture that others show of a link to an entry. */
export async function GET(_request: Request, { params }: PictureProps): Promise<Response> {
  const { locale, file } = await params;
  const number = parseNumber(file.replace(/\.png$/, ""));
  if (!isLocale(locale) || number === null) return new Response(null, { status: 404 });
  try {
    const picture = await drawCardPicture(siteUrl(), locale, number);
    return picture === null ? new Response(null, { status: 404 }) : new Response(new Uint8Array(picture), { headers: { "content-type": "image/png" } });
  } catch (error) {
    if (error instanceof TypesetterBusy) return new Response(null, { status: 503 });
    throw error;
  }
}
