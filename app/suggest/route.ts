import { getTranslations } from "next-intl/server";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { textAttributes } from "@/lib/i18n/text-direction";
import { recordPath } from "@/lib/permalinks";
import { recordFacets } from "@/lib/search/entry-list-state";
import type { RecordFacet } from "@/lib/search/entry-list-state";
import type { Suggestion } from "@/lib/search/search-result";
import { suggest } from "@/lib/search/suggest-queries";
import type { SuggestedOption, SuggestionAnswer } from "@/lib/site-script/suggested-option";

export const dynamic = "force-dynamic";

/** Nobody types more before the first suggestion. */
const LONGEST = 200;
const HEADERS = { "cache-control": "no-store" };

/** What a search box offers while somebody types, in the words of the page that asks. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const [asked, facet] = [searchParams.get("locale") ?? "", searchParams.get("facet")];
  if (facet !== null && !isFacet(facet)) return Response.json({ status: "", suggestions: [] }, { status: 400, headers: HEADERS });
  const locale = isLocale(asked) ? asked : defaultLocale;
  const text = (searchParams.get("q") ?? "").slice(0, LONGEST);
  try {
    return Response.json(await answer(locale, await suggest(text, facet), facet !== null), { headers: HEADERS });
  } catch {
    return Response.json({ status: "", suggestions: [] }, { status: 503, headers: HEADERS });
  }
}

function isFacet(name: string): name is RecordFacet {
  return Object.hasOwn(recordFacets, name);
}

async function answer(locale: Locale, found: readonly Suggestion[], isForFacet: boolean): Promise<SuggestionAnswer> {
  const t = await getTranslations({ locale });
  const noteOf = ({ kind, number, entries, matched }: Suggestion, named: boolean): string => {
    const what = kind === "entry" ? t("entryList.entry", { number: String(number) }) : named && !isForFacet ? t(`kinds.${kind}`) : null;
    // The form stands in its own direction within the line.
    const why = matched === null ? null : t("search.reads", { form: `\u2068${matched.text}\u2069`, reason: t(`nameMatch.${matched.reason}`) });
    return [what, entries === null ? null : t("search.entriesOf", { count: entries }), why].filter((part) => part !== null).join(t("fact.listSeparator"));
  };
  const suggestions = found.map((one): SuggestedOption => {
    const { kind, number, title, titleLanguage } = one;
    const nameless = kind === "entry" ? t("site.nameWithheld") : t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
    const attributes = title === null ? textAttributes(locale) : textAttributes(titleLanguage ?? "und");
    return { text: title ?? nameless, ...attributes, note: noteOf(one, title !== null), ...(isForFacet ? { value: number } : { href: recordPath(locale, { kind, number }) }) };
  });
  return { status: t("search.suggested", { count: suggestions.length }), suggestions };
}
