import { pageLocale } from "@/lib/i18n/page-locale";
import { findEntryDocument } from "@/lib/print/find-document";
import { printedAnswer } from "@/lib/print/printed-answer";
import { parseNumber } from "@/lib/publication/record-address";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface PdfProps {
  params: Promise<{ locale: string; number: string; version: string }>;
}

/** A version of an entry as a document to print. */
export async function GET(_request: Request, { params }: PdfProps): Promise<Response> {
  const given = await params;
  const [number, version] = [parseNumber(given.number), parseNumber(given.version)];
  const making = { locale: await pageLocale(params), siteUrl: siteUrl() };
  return printedAnswer(number === null || version === null ? null : await findEntryDocument(making, number, version));
}
