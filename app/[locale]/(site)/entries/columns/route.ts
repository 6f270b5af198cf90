import { getTranslations } from "next-intl/server";
import { dataDictionary, dictionaryCsv } from "@/lib/exports/data-dictionary";
import { dictionaryWords } from "@/lib/i18n/dictionary-words";
import { pageLocale } from "@/lib/i18n/page-locale";

export const dynamic = "force-dynamic";

interface ColumnsProps {
  params: Promise<{ locale: string }>;
}

/** What each column of an export holds, as a file. */
export async function GET(_request: Request, { params }: ColumnsProps): Promise<Response> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "exports" });
  return new Response(dictionaryCsv(dataDictionary(dictionaryWords(t))), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="guwah-columns.csv"', "cache-control": "no-store", "x-robots-tag": "noindex" },
  });
}
