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
    const { suggestions } = await suggest(text, facet);
    return Response.json(await answer(locale, suggestions, facet !== null), { headers: HEADERS });
  } catch {
    return Response.json({ status: "", suggestions: [] }, { status: 503, headers: { ...HEADERS, "retry-after": "5" } });
  }
}

function isFacet(name: string): name is RecordFacet {
  return Object.hasOwn(recordFacets, name);
}

async function answer(locale: Locale, found: readonly Suggestion[], isForFacet: boolean): Promise<SuggestionAnswer> {
  const t = await getTranslations({ locale });
  const whyOf = ({ title, matched }: Suggestion): string | null => {
    if (matched === null) return null;
    // That a title begins with what was typed can be seen.
    if (matched.text === title) return matched.reason === "same" || matched.reason === "beginning" ? null : t(`nameMatch.${matched.reason}`);
    // The form stands in its own direction within the line.
    return t("search.reads", { form: `\u2068${matched.text}\u2069`, reason: t(`nameMatch.${matched.reason}`) });
  };
  const noteOf = (one: Suggestion): string => {
    const { kind, number, title, entries } = one;
    const what = kind === "entry" ? t("entryList.entry", { number: String(number) }) : title !== null && !isForFacet ? t(`kinds.${kind}`) : null;
    return [what, entries === null ? null : t("search.entriesOf", { count: entries }), whyOf(one)].filter((part) => part !== null).join(t("fact.listSeparator"));
  };
  const suggestions = found.map((one): SuggestedOption => {
    const { kind, number, title, titleLanguage } = one;
    const nameless = kind === "entry" ? t("site.nameNotGiven") : t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
    const attributes = title === null ? textAttributes(locale) : textAttributes(titleLanguage);
    return { text: title ?? nameless, ...attributes, note: noteOf(one), ...(isForFacet ? { value: number } : { href: recordPath(locale, { kind, number }) }) };
  });
  return { status: t("search.suggested", { count: suggestions.length }), suggestions };
}
