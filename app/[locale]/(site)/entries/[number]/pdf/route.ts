import { pageLocale } from "@/lib/i18n/page-locale";
import { findEntryDocument } from "@/lib/print/find-document";
import { printedAnswer } from "@/lib/print/printed-answer";
import { parseNumber } from "@/lib/publication/record-address";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface PdfProps {
  params: Promise<{ locale: string; number: string }>;
}

/** The current version of an entry as a document to print. */
export async function GET(_request: Request, { params }: PdfProps): Promise<Response> {
  const number = parseNumber((await params).number);
  const making = { locale: await pageLocale(params), siteUrl: siteUrl() };
  return printedAnswer(number === null ? null : await findEntryDocument(making, number));
}
